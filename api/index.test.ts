import { describe, expect, test } from 'vitest';
import { createApi } from './index.ts';
import { testSettings } from './test-settings.ts';

const origin = 'http://localhost:4321';

function post(path: string, body: unknown, more: RequestInit = {}): Request {
	return new Request(origin + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
		...more,
	});
}

describe('what may come in', () => {
	const handle = createApi(testSettings());
	const body = { lab: 'stream', topic: 'tides' };

	test.for([
		['text/plain', 415],
		['application/x-www-form-urlencoded', 415],
		['application/json; charset=utf-8', 200],
	] as const)('content-type %s is answered with %i', async ([type, status]) => {
		const response = await handle(
			post('/api/labs/run', body, { headers: { 'content-type': type } }),
		);
		expect(response.status).toBe(status);
		await response.body?.cancel();
	});

	test.for([
		['https://evil.example', 403],
		['null', 403],
		['https://localhost:4321', 200],
	] as const)('a request from origin %s is answered with %i', async ([from, status]) => {
		const headers = { 'content-type': 'application/json', origin: from };
		const response = await handle(post('/api/labs/run', body, { headers }));
		expect(response.status).toBe(status);
		await response.body?.cancel();
	});

	test('a body over the limit is refused', async () => {
		const response = await handle(post('/api/labs/run', { ...body, topic: 'x'.repeat(20_000) }));
		expect(response.status).toBe(413);
	});

	test('a body that is not JSON is refused', async () => {
		const response = await handle(post('/api/labs/run', undefined, { body: '{' }));
		expect(response.status).toBe(400);
	});

	test('a body that says nothing of its length is read no further than the limit', async () => {
		let pulls = 0;
		const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
			pull(controller) {
				pulls++;
				controller.enqueue(new TextEncoder().encode('x'.repeat(1000)));
			},
		});
		// The type of the DOM does not know `duplex`, without which Node sends no stream.
		const more = { body: endless, duplex: 'half' } as RequestInit;
		const response = await handle(post('/api/labs/run', undefined, more));
		expect(response.status).toBe(413);
		expect(pulls).toBeLessThan(20);
	});

	test.for(['/api/labs/stream', '/api/labs/error', '/api/nothing'])(
		'%s is no endpoint',
		async (path) => {
			expect((await handle(post(path, body))).status).toBe(404);
		},
	);

	test('an unknown path is a 404 in the shape of the API', async () => {
		const response = await handle(new Request(`${origin}/api/nothing`));
		expect(response.status).toBe(404);
		expect(await response.json()).toMatchObject({ error: { type: 'not_found_error' } });
	});
});

test('a learner’s own program can use the simulator as its base URL', async () => {
	const handle = createApi(testSettings());
	const response = await handle(
		post(
			'/api/simulator/v1/messages',
			{ model: 'claude-haiku-5-5', max_tokens: 20, messages: [{ role: 'user', content: 'Hi' }] },
			{
				headers: {
					'content-type': 'application/json',
					'x-api-key': 'sk-ant-mine',
					'anthropic-version': '2023-06-01',
				},
			},
		),
	);
	expect(await response.json()).toMatchObject({ type: 'message', role: 'assistant' });
});
