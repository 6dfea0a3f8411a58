import { ApiProblem } from './problem.ts';

/** Reads the body and no more of it than is allowed: a longer one is refused without being kept. */
export async function readBody(request: Request, mostBytes: number): Promise<string> {
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
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
			throw tooLarge();
		}
		text += decoder.decode(value, { stream: true });
	}
}

function tooLarge(): ApiProblem {
	return new ApiProblem(413, 'request_too_large', 'Request exceeds the maximum size');
}
