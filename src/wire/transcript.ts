import type { AttemptNote, EndNote, RunOutcome, SentNote } from './contract.ts';
import type { Frame } from './sse.ts';
import { withEvent, withNote } from './transcript-fold.ts';

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
