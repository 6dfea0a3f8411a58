import { refuse } from './errors.ts';

/** Our own endpoints take a few fields; the simulator has its own, larger limit. */
const usualBytes = 16_384;

/**
 * The JSON body, or the refusal to send back. Content type and origin are checked because a form on
 * another site could otherwise make a visitor's browser spend the host's key.
 */
export async function readJson(request: Request, mostBytes = usualBytes): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;|$)/i.test(type))
		return refuse(415, 'invalid_request_error', 'Send the body as content-type: application/json.');
	if (!isOwnOrigin(request))
		return refuse(403, 'permission_error', 'This endpoint answers only to its own site.');

	const text = await readText(request, mostBytes);
	if (text === undefined)
		return refuse(413, 'request_too_large', `A body here has at most ${mostBytes} bytes.`);
	try {
		return JSON.parse(text);
	} catch {
		return refuse(400, 'invalid_request_error', 'The body is not valid JSON.');
	}
}

/** Hosts are compared, not schemes: behind a proxy that ends TLS the two differ in that alone. */
function isOwnOrigin(request: Request): boolean {
	const origin = request.headers.get('origin');
	return !origin || (URL.canParse(origin) && new URL(origin).host === new URL(request.url).host);
}

/** `undefined` as soon as the body is larger than allowed; the rest is not read. */
async function readText(request: Request, mostBytes: number): Promise<string | undefined> {
	const declared = request.headers.get('content-length');
	if (Number(declared) > mostBytes) return undefined;
	// HTTP holds a sender to this number, and reading all at once costs a fraction of reading a stream.
	if (declared !== null && !request.headers.has('transfer-encoding')) return request.text();
	const reader = request.body?.getReader();
	if (!reader) return '';
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.byteLength;
		if (bytes > mostBytes) {
			await reader.cancel();
			return undefined;
		}
		text += decoder.decode(value, { stream: true });
	}
}
