import type { AttemptNote } from './contract.ts';
import { jsonIn, textIn, type EventBody } from './event-body.ts';
import { noteIn } from './notes.ts';
import type { Frame } from './sse.ts';
import type { TimedEvent, Transcript } from './transcript.ts';

/** A note of our own server: what was sent, an attempt, or the end. */
export function withNote(before: Transcript, frame: Frame, atMs: number): Transcript {
	const note = noteIn(frame);
	switch (note?.type) {
		case 'sent':
			return { ...before, sent: note };
		case 'attempt':
			return withAttempt({ ...before, attempts: [...before.attempts, note] }, note, atMs);
		case 'end':
			return { ...before, end: note };
		default:
			return before;
	}
}

/** An answer that did not stream has text, stop reason and usage all at once; a failed one its error. */
function withAttempt(before: Transcript, { status, body }: AttemptNote, atMs: number): Transcript {
	const message = body === undefined ? undefined : jsonIn(body);
	if (status !== 200 || !message) return { ...before, error: message?.error };
	const text = textIn(message);
	return {
		...before,
		text,
		firstTextMs: text ? atMs : undefined,
		stopReason: message.stop_reason,
		...usageIn(before, message),
		error: undefined,
		isComplete: true,
	};
}

/** An event of the API; data that is no JSON is counted and changes nothing else. */
export function withEvent(before: Transcript, frame: Frame, atMs: number): Transcript {
	const body = jsonIn(frame.data);
	if (body === undefined) return { ...before, malformed: before.malformed + 1 };
	const text = body.delta?.type === 'text_delta' ? (body.delta.text ?? '') : '';
	const event: TimedEvent = {
		name: frame.event || (body.type ?? 'message'),
		atMs,
		data: frame.data,
		text,
		textFrom: before.text.length,
	};
	return {
		...before,
		events: [...before.events, event],
		text: before.text + text,
		firstTextMs: before.firstTextMs ?? (text ? atMs : undefined),
		stopReason: body.delta?.stop_reason ?? before.stopReason,
		...usageIn(before, body.message ?? body),
		error: body.type === 'error' ? body.error : before.error,
		isComplete: before.isComplete || body.type === 'message_stop',
	};
}

function usageIn({ inputTokens, outputTokens }: Transcript, { usage }: EventBody) {
	return {
		inputTokens: usage?.input_tokens ?? inputTokens,
		outputTokens: usage?.output_tokens ?? outputTokens,
	};
}
