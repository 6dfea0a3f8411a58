import { ApiProblem } from './problem.ts';
import { bodyOf, type Frame, type Streaming } from './stream.ts';

/** A request as far as the simulator looks at it; a `Request` is one way to have it, a socket another. */
export interface Incoming extends Pick<Request, 'method' | 'url'> {
	headers: Pick<Headers, 'get'>;
	/** Reads the body once; throws `bodyTooLarge` as soon as it is longer than this. */
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

async function readBody(request: Request, mostBytes: number): Promise<string> {
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw bodyTooLarge();
	if (!request.body) return '';
	const decoder = new TextDecoder();
	const reader = request.body.getReader();
	let bytes = 0;
	let text = '';
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.byteLength;
		if (bytes > mostBytes) {
			await reader.cancel();
			throw bodyTooLarge();
		}
		text += decoder.decode(value, { stream: true });
	}
}
