import { afterEach, expect, test, vi } from 'vitest';
import { Network } from './network.ts';

afterEach(() => vi.unstubAllGlobals());

const refusal = JSON.stringify({ type: 'error', error: { type: 'overloaded_error' } });

/** Answers like the simulator, and sends the body a moment after the head, unless nobody waits. */
function refuse(_: string, { signal }: RequestInit): Promise<Response> {
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			signal!.addEventListener('abort', () => controller.error(signal!.reason));
			setTimeout(() => {
				if (signal!.aborted) return;
				controller.enqueue(new TextEncoder().encode(refusal));
				controller.close();
			}, 10);
		},
	});
	return Promise.resolve(new Response(body, { status: 529 }));
}

test('a refusal counts, although the SDK lets go of it at its head', async () => {
	vi.stubGlobal('fetch', refuse);
	const network = new Network('overloaded;times=1');
	const url = 'http://localhost/v1/messages';
	network.take(
		{ type: 'fetch', id: 1, url, method: 'POST', headers: [], body: '{}' },
		({ type }) => {
			if (type === 'head') network.take({ type: 'abort', id: 1 }, () => {});
		},
	);
	await vi.waitFor(() =>
		expect(network.seen.attempts).toMatchObject([{ number: 1, status: 529, body: refusal }]),
	);
});
