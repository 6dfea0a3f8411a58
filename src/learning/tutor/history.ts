import type { TutorMessage } from '#wire/tutor.ts';
import { tutorLimits } from '#wire/tutor.ts';
import type { Exchange } from './conversation.ts';

export interface History {
	messages: TutorMessage[];
	/** Exchanges at the beginning that are not sent any more. */
	dropped: number;
}

/** What of a conversation is sent with the next turn: the newest exchanges that fit the budget. */
export function historyOf(
	exchanges: readonly Exchange[],
	next: string,
	budgetCharacters: number = tutorLimits.historyCharacters,
): History {
	// An answer that never came, or was discarded, is no turn.
	const told = exchanges.filter(
		({ reply }) => reply.text.trim() !== '' && reply.state !== 'failed',
	);
	let left = budgetCharacters - next.length;
	let from = told.length;
	for (const { you, reply } of told.toReversed()) {
		left -= you.length + reply.text.length;
		if (left < 0) break;
		from -= 1;
	}
	const messages = told.slice(from).flatMap(({ you, reply }): TutorMessage[] => [
		{ role: 'user', content: you },
		{ role: 'assistant', content: reply.text },
	]);
	return { messages: [...messages, { role: 'user', content: next }], dropped: from };
}

/** Says that the beginning is not sent any more. */
export function droppedSentence(dropped: number): string | undefined {
	if (dropped === 0) return undefined;
	const what = dropped === 1 ? 'The oldest exchange is' : `The ${dropped} oldest exchanges are`;
	return `${what} no longer sent along, so the tutor has forgotten what was said there.`;
}
