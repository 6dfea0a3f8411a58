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

/** A stream as far as it has come. `isComplete` is the only sign that nothing is missing. */
export interface Transcript {
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
	const body = parsed(frame.data);
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
		inputTokens: (body.message ?? body).usage?.input_tokens ?? before.inputTokens,
		outputTokens: (body.message ?? body).usage?.output_tokens ?? before.outputTokens,
		error: body.type === 'error' ? body.error : before.error,
		isComplete: before.isComplete || body.type === 'message_stop',
	};
}

/** The fields of stream events that are read here; the border between wire and code. */
interface EventBody {
	type?: string;
	delta?: { type?: string; text?: string; stop_reason?: string };
	message?: { usage?: UsageBody };
	usage?: UsageBody;
	error?: { type: string; message: string };
}

interface UsageBody {
	input_tokens?: number;
	output_tokens?: number;
}

function parsed(data: string): EventBody | undefined {
	try {
		const body: unknown = JSON.parse(data);
		// The border: every field of EventBody is optional, so any object will do.
		return typeof body === 'object' && body !== null ? (body as EventBody) : undefined;
	} catch {
		return undefined;
	}
}
