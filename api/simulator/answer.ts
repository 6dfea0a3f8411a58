import { ApiProblem } from './problem.ts';
import { bodyOf, type Frame, type Streaming } from './stream.ts';

/** A request as far as the simulator looks at it; a `Request` is one way to have it, a socket another. */
export interface Incoming extends Pick<Request, 'method' | 'url'> {
	headers: Pick<Headers, 'get'>;
	/** Reads the body once; throws `bodyTooLarge` where it is longer than this. */
	read: (mostBytes: number) => Promise<string>;
}

/** A response as far as the simulator makes it: the whole text, or frames that come with time. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string | Iterator<Frame>;
}

export function json(value: unknown, headers: Record<string, string> = {}, status = 200): Answer {
	return {
		status,
		headers: { ...headers, 'content-type': 'application/json' },
		body: JSON.stringify(value),
	};
}

export function incomingOf(request: Request): Incoming {
	return {
		method: request.method,
		url: request.url,
		headers: request.headers,
		read: (mostBytes) => readBody(request, mostBytes),
	};
}

export function responseOf({ status, headers, body }: Answer, streaming: Streaming): Response {
	return new Response(typeof body === 'string' ? body : bodyOf(body, streaming), {
		status,
		headers,
	});
}

export function bodyTooLarge(): ApiProblem {
	return new ApiProblem(413, 'request_too_large', 'Request exceeds the maximum size');
}

/**
 * A client that is still sending would meet a closed connection instead of the refusal, so what is
 * too long is read to its end and forgotten, up to as much again as is allowed.
 */
async function readBody(request: Request, mostBytes: number): Promise<string> {
	const declared = Number(request.headers.get('content-length') ?? 0);
	if (declared > 2 * mostBytes) throw bodyTooLarge();
	const decoder = new TextDecoder();
	const reader = request.body?.getReader();
	let bytes = 0;
	let text = '';
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		bytes += value.byteLength;
		if (bytes > 2 * mostBytes) await reader.cancel();
		text = bytes > mostBytes ? '' : text + decoder.decode(value, { stream: true });
	}
	if (Math.max(bytes, declared) > mostBytes) throw bodyTooLarge();
	return text + decoder.decode();
}
