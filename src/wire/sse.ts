/** One frame of an event stream: the lines up to a blank line. */
export interface Frame {
	/** The `event:` field; empty when the frame has none. */
	event: string;
	/** The `data:` lines joined by line feeds. */
	data: string;
	/** The frame as it came, without the blank line. */
	text: string;
	/** What stands behind the colon of its comment lines; our own notes travel there. */
	comment?: string;
}

/** Anything sent as one server-sent event. Its `type` is also the SSE event name. */
export interface WireEvent {
	type: string;
}

/** The text of one event as the API frames it, blank line included. */
export function frameOf(event: WireEvent): string {
	return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/**
 * Reads frames, however the network cut the bytes: split frames, CRLF. Leaving the loop
 * early cancels the body. A last frame without its blank line is not a frame: it was cut.
 */
export async function* readFrames(body: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let pending = '';
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			// A CR at the very end may be half of a CRLF: it waits for what follows.
			pending = (pending + decoder.decode(value, { stream: true })).replace(/\r\n|\r(?!$)/g, '\n');
			for (let end = pending.indexOf('\n\n'); end >= 0; end = pending.indexOf('\n\n')) {
				const frame = frameFrom(pending.slice(0, end));
				pending = pending.slice(end + 2);
				if (frame) yield frame;
			}
		}
	} finally {
		await reader.cancel();
	}
}

/** `undefined` for blank lines. A frame of comments alone has no event and no data. */
function frameFrom(text: string): Frame | undefined {
	const lines = text.split('\n').filter((line) => line !== '');
	if (lines.length === 0) return undefined;
	const values = (field: string) =>
		lines
			.filter((line) => line.startsWith(`${field}:`))
			.map((line) => line.slice(field.length + 1).replace(/^ /, ''));
	const comments = values('');
	return {
		event: values('event').at(-1) ?? '',
		data: values('data').join('\n'),
		text,
		...(comments.length > 0 && { comment: comments.join('\n') }),
	};
}
