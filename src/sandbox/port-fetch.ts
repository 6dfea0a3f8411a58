import type { FromSandbox, ToSandbox } from '#wire/sandbox.ts';

interface Open {
	resolve: (response: Response) => void;
	reject: (reason: unknown) => void;
	body: ReadableStreamDefaultController<Uint8Array> | undefined;
}

/** A `fetch` whose network is a message port: the worker itself can reach nothing. */
export function fetchOver(port: MessagePort, say: (message: FromSandbox) => void): typeof fetch {
	const open = new Map<number, Open>();
	let last = 0;
	port.onmessage = ({ data }: MessageEvent<ToSandbox>) => {
		const one = open.get(data.id);
		if (one) take(one, data);
	};

	function take(one: Open, message: ToSandbox): void {
		switch (message.type) {
			case 'head':
				return one.resolve(responseOf(one, message));
			case 'chunk':
				return one.body?.enqueue(message.bytes);
			case 'end':
				open.delete(message.id);
				return one.body?.close();
			case 'failed':
				open.delete(message.id);
				one.reject(new TypeError(message.sentence));
				return one.body?.error(new TypeError(message.sentence));
		}
	}

	function responseOf(one: Open, { id, status, headers }: Extract<ToSandbox, { type: 'head' }>) {
		const body = new ReadableStream<Uint8Array>({
			start: (controller) => void (one.body = controller),
			cancel() {
				open.delete(id);
				say({ type: 'abort', id });
			},
		});
		return new Response(status === 204 ? null : body, { status, headers });
	}

	return async (input, init) => {
		const request = new Request(input, init);
		request.signal.throwIfAborted();
		const id = ++last;
		const { url, method, headers, signal } = request;
		const body = await request.text();
		return new Promise<Response>((resolve, reject) => {
			const one: Open = { resolve, reject, body: undefined };
			open.set(id, one);
			signal.addEventListener('abort', () => {
				if (!open.delete(id)) return;
				say({ type: 'abort', id });
				reject(signal.reason);
				one.body?.error(signal.reason);
			});
			say({ type: 'fetch', id, url, method, headers: [...headers], body });
		});
	};
}
