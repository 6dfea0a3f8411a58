import type { RecordEvent } from '#learning/record-event.ts';
import type { Exchange, TutorReply } from '#learning/tutor/conversation.ts';
import { historyOf } from '#learning/tutor/history.ts';
import { answeredItems } from '#learning/tutor/open-items.ts';
import { replyOf } from './endings.ts';
import { liveTurn } from './live-turn.ts';

/** One turn, with what came before it. */
export interface Given {
	lesson: string;
	you: string;
	earlier: readonly Exchange[];
	events: readonly RecordEvent[];
	signal: AbortSignal;
}

/** Answered in the browser, from the course's own text. */
export async function simulatedTurn({ lesson, you, earlier, events }: Given): Promise<TutorReply> {
	try {
		const { knowledgeOf, simulatedReply } = await import('./knowledge.ts');
		const { material, find } = await knowledgeOf(lesson);
		const answered = answeredItems(material.items, events);
		return simulatedReply({ material, find, answered, earlier, text: you });
	} catch {
		return { text: '', source: 'simulator', state: 'failed', note: unreachable };
	}
}

/** Answered by a model, over our server. */
export async function liveReply(
	{ lesson, you, earlier, events, signal }: Given,
	report: (text: string) => void,
): Promise<TutorReply> {
	const { messages } = historyOf(earlier, you);
	const answered = await answeredIds(lesson, events);
	return replyOf(await liveTurn({ lesson, kind: 'turn', messages, answered }, signal, report));
}

/** Without the asset nothing counts as answered, and nothing is given away. */
async function answeredIds(lesson: string, events: readonly RecordEvent[]): Promise<string[]> {
	try {
		const { knowledgeOf } = await import('./knowledge.ts');
		const { material } = await knowledgeOf(lesson);
		return [...answeredItems(material.items, events)];
	} catch {
		return [];
	}
}

const unreachable =
	'The text of the lesson could not be loaded. Is the course server still running?';
