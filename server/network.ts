import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { responseFrom, type ByteReader, type ByteSource } from '#api/bytes.ts';
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
	if (![204, 205, 304].includes(status))
		return responseFrom(bodyOf(incoming, signal), { status, headers });
	incoming.resume();
	return new Response(null, { status, headers });
}

/** Reads no further than its reader does: what waits, waits in the socket. */
function bodyOf(incoming: IncomingMessage, signal: AbortSignal | undefined): ByteSource {
	let reader: ByteReader | undefined;
	let failure: { cause: unknown } | undefined;
	let hasEnded = false;
	// A connection that closes before the end is a body that broke off, whether anybody reads it yet or not.
	incoming.on('error', fail);
	incoming.on('close', fail);

	function fail(cause?: unknown): void {
		if (hasEnded || failure) return;
		failure = { cause: signal?.aborted ? aborted() : new TypeError('terminated', { cause }) };
		reader?.fail(failure.cause);
	}

	return {
		start(begun) {
			reader = begun;
			if (failure) return reader.fail(failure.cause);
			incoming.on('data', (chunk: Buffer<ArrayBuffer>) => begun.chunk(chunk));
			incoming.on('end', () => {
				hasEnded = true;
				begun.end();
			});
		},
		pause: () => void incoming.pause(),
		resume: () => void incoming.resume(),
		cancel() {
			hasEnded = true;
			incoming.destroy();
		},
	};
}

function aborted(): DOMException {
	return new DOMException('The operation was aborted.', 'AbortError');
}
