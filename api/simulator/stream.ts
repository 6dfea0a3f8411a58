import type { RawContentBlockDeltaEvent } from '@anthropic-ai/sdk/resources/messages';
import type { Pace } from './settings.ts';
import type { Step } from './events.ts';

/** Text for the wire and how long after the one before it; or what becomes of the connection. */
export type Frame = { text: string; afterMs: number } | { end: 'close' | 'reset' | 'hang' };

const pingText = 'event: ping\ndata: {"type":"ping"}\n\n';
/** The longest silence inside an answer: a ping fills longer ones. */
const silenceMs = 10_000;

export function frameText<Event extends { type: string }>(event: Event): string {
	return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** Gives each event its time: the first delta after `firstTokenMs`, the rest at the pace of their tokens. */
export function* paced(
	steps: Iterable<Step>,
	{ firstTokenMs, tokensPerSecond }: Pace,
): Generator<Frame> {
	let isFirst = true;
	for (const { event, tokens } of steps) {
		const isDelta = event.type === 'content_block_delta';
		let afterMs = (isDelta && isFirst ? firstTokenMs : 0) + (tokens * 1000) / tokensPerSecond;
		if (isDelta) isFirst = false;
		for (; afterMs > silenceMs; afterMs -= silenceMs) yield { text: pingText, afterMs: silenceMs };
		yield { text: isDelta ? deltaText(event) : frameText(event), afterMs };
	}
}

/** Nearly all frames are text, and writing their JSON by hand takes half the time. */
function deltaText(event: RawContentBlockDeltaEvent): string {
	const { index, delta } = event;
	if (delta.type !== 'text_delta') return frameText(event);
	const text = JSON.stringify(delta.text);
	return `event: content_block_delta\ndata: {"type":"content_block_delta","index":${index},"delta":{"type":"text_delta","text":${text}}}\n\n`;
}

export interface Streaming {
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
	/** Of the request: aborting it fails the body, as a closed connection would. */
	signal: AbortSignal;
	hangMs: number;
	reset: () => Error;
}

const encoder = new TextEncoder();
/** Frames that are due at once leave in one chunk, up to about this many characters. */
const chunkLength = 16_384;

/** A body that makes its frames only as they are read, and stops when nobody reads any more. */
export function bodyOf(
	frames: Iterator<Frame>,
	streaming: Streaming,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const { signal, wait } = streaming;
	const leaving = new AbortController();
	let onAbort = () => {};
	const release = () => signal.removeEventListener('abort', onAbort);
	let ahead: Frame | undefined;

	return new ReadableStream(
		{
			start(controller) {
				onAbort = () => {
					leaving.abort(signal.reason);
					controller.error(signal.reason);
				};
				if (signal.aborted) return onAbort();
				signal.addEventListener('abort', onAbort, { once: true });
			},
			async pull(controller) {
				const frame = ahead ?? next(frames);
				ahead = undefined;
				if ('end' in frame) {
					if (frame.end === 'hang') await quietly(wait(streaming.hangMs, leaving.signal));
					if (leaving.signal.aborted) return;
					release();
					return frame.end === 'close' ? controller.close() : controller.error(streaming.reset());
				}
				if (frame.afterMs > 0) await quietly(wait(frame.afterMs, leaving.signal));
				if (leaving.signal.aborted) return;
				let { text } = frame;
				for (ahead = next(frames); isDue(ahead) && text.length < chunkLength; ahead = next(frames))
					text += ahead.text;
				controller.enqueue(encoder.encode(text));
			},
			cancel() {
				release();
				leaving.abort();
			},
		},
		{ highWaterMark: 0 },
	);
}

function next(frames: Iterator<Frame>): Frame {
	const { done, value } = frames.next();
	return done ? { end: 'close' } : value;
}

function isDue(frame: Frame): frame is { text: string; afterMs: number } {
	return 'text' in frame && frame.afterMs <= 0;
}

/** A wait that was cut short is not a failure: whoever waits looks at the signal next. */
async function quietly(waiting: Promise<void>): Promise<void> {
	await waiting.catch(() => undefined);
}
