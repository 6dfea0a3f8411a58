import type { AttemptNote } from '#wire/contract.ts';
import { noteText } from '#wire/notes.ts';
import type { Frame } from '#wire/sse.ts';

export type SeenAttempt = Omit<AttemptNote, 'type' | 'number' | 'requestId' | 'retryAfter'>;

/** An attempt that the page itself saw, as our server would have told it. */
export function attemptFrame(attempt: SeenAttempt, number: number): Frame {
	const requestId = attempt.headers?.['request-id'];
	const retryAfter = attempt.headers?.['retry-after'];
	const note: AttemptNote = {
		type: 'attempt',
		number,
		...attempt,
		...(requestId !== undefined && { requestId }),
		...(retryAfter !== undefined && { retryAfter }),
	};
	const text = noteText(note).trim();
	return { event: '', data: '', text, comment: text.slice(2) };
}
