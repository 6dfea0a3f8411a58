import type { AttemptNote, EndNote, RunOutcome, SentNote } from './contract.ts';
import { jsonIn, textIn, type EventBody } from './event-body.ts';
import { noteIn } from './notes.ts';
import type { Frame } from './sse.ts';

/** One event of a stream with the moment it arrived, in milliseconds since the request was sent. */
export interface TimedEvent {
	name: string;
	atMs: number;
	/** The frame's JSON as it came. */
	data: string;
	/** What the event added to the text; empty for every event but a text delta. */
	text: string;
	/** Length of the whole text before this event, so that text and event can point at each other. */
	textFrom: number;
}

/** Times are our server's, in milliseconds since the run began. */
export interface Wait {
	beforeAttempt: number;
	startMs: number;
	endMs: number;
}

/** A run as far as it has come. `isComplete` is the only sign that nothing of a stream is missing. */
export interface Transcript {
	sent: SentNote | undefined;
	attempts: AttemptNote[];
	end: EndNote | undefined;
	events: TimedEvent[];
	text: string;
	firstTextMs: number | undefined;
	stopReason: string | undefined;
	inputTokens: number | undefined;
	/** Cumulative for the whole message, as the API sends it. */
	outputTokens: number | undefined;
	error: { type: string; message: string } | undefined;
	/** `message_stop` was seen. */
	isComplete: boolean;
	/** Frames whose data was not JSON. */
	malformed: number;
}

export const emptyTranscript: Transcript = {
	sent: undefined,
	attempts: [],
	end: undefined,
	events: [],
	text: '',
	firstTextMs: undefined,
	stopReason: undefined,
	inputTokens: undefined,
	outputTokens: undefined,
	error: undefined,
	isComplete: false,
	malformed: 0,
};

/** The transcript with one more frame. Unknown events are kept and change nothing else. */
export function withFrame(before: Transcript, frame: Frame, atMs: number): Transcript {
	const isComment = frame.comment !== undefined && frame.event === '' && frame.data === '';
	return isComment ? withNote(before, frame, atMs) : withEvent(before, frame, atMs);
}

/**
 * How a run ended whose bytes have come to their end. Without our `end` note the API's bytes stopped
 * inside a frame, or our server did.
 */
export function outcomeOf({ end, error, isComplete }: Transcript): RunOutcome {
	if (end) return end.outcome;
	if (error) return 'error';
	return isComplete ? 'complete' : 'cut';
}

/** The pause before each attempt but the first, as the SDK chose it. */
export function waitsOf({ attempts }: Pick<Transcript, 'attempts'>): Wait[] {
	return attempts.slice(1).map(({ number, startMs }, i) => ({
		beforeAttempt: number,
		startMs: attempts[i]?.endMs ?? startMs,
		endMs: startMs,
	}));
}

/** The event that brought the character at `offset` of the text; the reverse of `textFrom`. */
export function eventAt(
	{ events }: Pick<Transcript, 'events'>,
	offset: number,
): number | undefined {
	const found = events.findIndex(
		({ text, textFrom }) => offset >= textFrom && offset < textFrom + text.length,
	);
	return found < 0 ? undefined : found;
}

function withNote(before: Transcript, frame: Frame, atMs: number): Transcript {
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

function withEvent(before: Transcript, frame: Frame, atMs: number): Transcript {
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
