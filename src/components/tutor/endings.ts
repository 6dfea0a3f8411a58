import type { LabRun } from '#components/labs/run/lab-run.ts';
import { endingOf } from '#components/labs/run/run-words.ts';
import type { TutorReply } from '#learning/tutor/conversation.ts';
import type { StopReason } from '#wire/stop-reason.ts';
import { tutorLimits } from '#wire/tutor.ts';

/** The turn that a live run has become. What had come is kept, unless the API took it back. */
export function replyOf(run: LabRun): TutorReply {
	const { transcript, phase } = run;
	const text = transcript.text.trim();
	const { usage, costUsd } = transcript.end ?? {};
	const told = { source: 'api' as const, text, ...(usage && { usage, costUsd }) };
	if (phase === 'stopped') return { ...told, state: 'stopped', note: 'You stopped it here.' };
	if (phase !== 'complete') return { ...told, state: 'failed', note: failureOf(run) };
	const ending = endingWords(transcript.stopReason);
	if (ending.isTakenBack) return { ...told, text: '', state: 'failed', note: ending.note };
	if (text === '') return { ...told, state: 'failed', note: ending.note ?? emptyNote };
	return { ...told, state: 'complete', note: ending.note };
}

interface Ending {
	note?: string;
	/** The text must not be used. */
	isTakenBack?: boolean;
}

const emptyNote = 'The API answered without a word. Send it again, or ask in another way.';

/** What each stop reason means in this chat; a new one breaks the type check. */
const endings: Record<StopReason, Ending> = {
	end_turn: {},
	stop_sequence: {},
	max_tokens: {
		note: `The answer reached its limit of ${tutorLimits.maxTokens} tokens and breaks off here. Ask the tutor to go on.`,
	},
	refusal: {
		note: 'The API declined to answer this. Put your question in another way; the same words will be declined again.',
		isTakenBack: true,
	},
	tool_use: { note: 'The model asked for a tool, and this chat has none. Ask in another way.' },
	pause_turn: { note: 'The API paused in the middle of the turn. Send it again.' },
	model_context_window_exceeded: {
		note: 'The conversation has filled the model’s window. Copy it if you want it, then clear it.',
	},
};

/** A reason that this page does not know is no reason to hide the text. */
function endingWords(stopReason: string | undefined): Ending {
	const known: Readonly<Record<string, Ending>> = endings;
	return known[stopReason ?? ''] ?? { note: `The answer ended with “${stopReason ?? 'nothing'}”.` };
}

function failureOf(run: LabRun): string {
	const { transcript, phase } = run;
	const { error, attempts, text } = transcript;
	if (phase !== 'error' || !error) return endingOf(run);
	const status = attempts.at(-1)?.status;
	const where =
		status === 200
			? `The stream broke off with an error${text === '' ? '' : ' after what you see'}`
			: `The API answered with status ${status ?? 'none'}`;
	const tried = attempts.length > 1 ? `, ${attempts.length} times` : '';
	return `${where}${tried}: ${error.type}, “${error.message}”.`;
}
