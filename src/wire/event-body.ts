/** The fields of messages and stream events that are read here; every one may be missing. */
export interface EventBody {
	type?: string;
	delta?: { type?: string; text?: string; stop_reason?: string };
	message?: EventBody;
	content?: { type?: string; text?: string }[];
	stop_reason?: string;
	usage?: { input_tokens?: number; output_tokens?: number };
	error?: { type: string; message: string };
}

/** `undefined` for whatever is not a JSON object. */
export function jsonIn(text: string): EventBody | undefined {
	try {
		const body: unknown = JSON.parse(text);
		// The border between wire and code: every field of EventBody is optional, so any object will do.
		return typeof body === 'object' && body !== null ? (body as EventBody) : undefined;
	} catch {
		return undefined;
	}
}

/** The text blocks of a whole message, one after the other. */
export function textIn({ content }: EventBody): string {
	if (!Array.isArray(content)) return '';
	return content.map(({ type, text }) => (type === 'text' ? (text ?? '') : '')).join('');
}
