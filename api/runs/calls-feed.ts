import { refuse } from '#api/errors.ts';
import type { LabContext } from '#api/lab-context.ts';
import { incomingOf } from '#api/simulator/answer.ts';
import { callerIdOf } from '#api/simulator/callers.ts';
import type { CallRecord } from '#api/simulator/index.ts';

const mostFeeds = 500;
const mostFeedsOfOne = 10;
const beatMs = 15_000;
/** Frames that may wait for a reader; one who is further behind has to come again. */
const mostWaiting = 200;

/** How many feeds are open, by learner. */
export type OpenFeeds = Map<string, number>;

/**
 * GET /api/labs/calls?caller=…: what one learner's own program sends to the simulator, as it arrives.
 * The token in `caller` is the end of the key that the program uses, and all that tells callers apart.
 */
export async function callsFeed({ simulator, request, feeds, learner, settings }: LabContext) {
	const token = new URL(request.url).searchParams.get('caller') ?? '';
	if (!/^[\w-]{16,64}$/.test(token))
		return refuse(400, 'invalid_request_error', 'A caller is 16 to 64 letters, digits, - or _.');
	const open = feeds.get(learner) ?? 0;
	const inAll = feeds.values().reduce((sum, count) => sum + count, 0);
	if (open >= mostFeedsOfOne || inAll >= mostFeeds)
		return refuse(429, 'rate_limit_error', 'Too many pages are watching. Close one and try again.');
	feeds.set(learner, open + 1);

	const caller = callerIdOf(incomingOf(request), `sk-ant-sim-${token}`);
	const close = () => {
		const left = (feeds.get(learner) ?? 1) - 1;
		if (left > 0) feeds.set(learner, left);
		else feeds.delete(learner);
	};
	const listen = (hear: (call: CallRecord) => void) => {
		for (const call of simulator.calls(caller)) hear(call);
		return simulator.subscribe((call) => call.caller === caller && hear(call));
	};
	return new Response(feedBody(listen, close, request.signal, settings.wait), {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			'lab-source': 'simulator',
		},
	});
}

type Listen = (hear: (call: CallRecord) => void) => () => void;

function feedBody(
	listen: Listen,
	onClose: () => void,
	signal: AbortSignal,
	wait: (ms: number, signal: AbortSignal) => Promise<void>,
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	const closing = new AbortController();
	let stop = () => {};
	let isOpen = true;
	function close(): void {
		if (!isOpen) return;
		isOpen = false;
		signal.removeEventListener('abort', close);
		closing.abort();
		stop();
		onClose();
	}
	return new ReadableStream({
		start(controller) {
			const write = (text: string) => {
				if (!isOpen) return;
				if ((controller.desiredSize ?? 0) < -mostWaiting) {
					close();
					return controller.close();
				}
				controller.enqueue(encoder.encode(text));
			};
			write(': open\n\n');
			signal.addEventListener('abort', close, { once: true });
			stop = listen((call) => write(`event: call\ndata: ${JSON.stringify(call)}\n\n`));
			if (signal.aborted) close();
			// A connection that is gone is found out by writing to it.
			void beat(wait, closing.signal, () => write(': beat\n\n'));
		},
		cancel: close,
	});
}

async function beat(
	wait: (ms: number, signal: AbortSignal) => Promise<void>,
	signal: AbortSignal,
	write: () => void,
): Promise<void> {
	while (!signal.aborted) {
		await wait(beatMs, signal).catch(() => undefined);
		if (!signal.aborted) write();
	}
}
