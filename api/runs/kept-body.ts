import { createIdleWatch } from './idle-watch.ts';

/** A body that was read to be shown, and a response that still has it. */
export interface Kept {
	text: string;
	isWhole: boolean;
	isTooLong: boolean;
	/** For the SDK: the same bytes, and the same failure behind them. */
	response: Response;
}

/** Far above what the labs ask for; it only keeps a broken upstream from filling the memory. */
const mostBytes = 1_048_576;

export interface KeepLimits {
	idleTimeoutMs: number;
	onStall(): void;
}

/** Reads a whole body. However that ends, what had come is kept. */
export async function readKept(
	response: Response,
	{ idleTimeoutMs, onStall }: KeepLimits,
): Promise<Kept> {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	let failure: unknown;
	const reader = response.body?.getReader();
	const watch = createIdleWatch(idleTimeoutMs, onStall);
	try {
		for (;;) {
			watch.waiting();
			const read = await reader?.read();
			watch.arrived();
			if (!read || read.done) break;
			chunks.push(new Uint8Array(read.value));
			bytes += read.value.byteLength;
			if (bytes > mostBytes) throw new BodyTooLongError('The body is too long.');
		}
	} catch (error) {
		failure = error;
		void reader?.cancel().catch(() => undefined);
	} finally {
		watch.end();
	}
	const { status, headers } = response;
	const body = new Blob(chunks);
	return {
		text: await body.text(),
		isWhole: failure === undefined,
		isTooLong: failure instanceof BodyTooLongError,
		response: new Response(
			failure === undefined ? bodyFor(status, body) : failing(chunks, failure),
			{
				status,
				headers,
			},
		),
	};
}

class BodyTooLongError extends Error {}

/** These statuses may not have a body, not even an empty one. */
function bodyFor(status: number, body: Blob): ReadableStream<Uint8Array<ArrayBuffer>> | null {
	return [204, 205, 304].includes(status) ? null : body.stream();
}

function failing(chunks: Uint8Array<ArrayBuffer>[], failure: unknown) {
	const left = chunks.values();
	return new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(controller) {
			const { done, value } = left.next();
			if (done) controller.error(failure);
			else controller.enqueue(value);
		},
	});
}
