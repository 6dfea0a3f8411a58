import { describe, expect, test } from 'vitest';
import { readFrames } from '#wire/sse.ts';
import type { ErrorRunResult } from '#wire/contract.ts';
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

const stream = (topic = 'tides', more: RequestInit = {}) =>
	post('/api/labs/stream', { lab: 'stream', topic }, more);

describe('the stream lab', () => {
	test('relays the events in the order the API sends them, and says that they are simulated', async () => {
		const settings = testSettings();
		const response = await createApi(settings)(stream());
		const frames = await Array.fromAsync(readFrames(response.body!));
		const events = frames.map(({ event }) => event).filter(Boolean);

		expect(response.headers.get('lab-source')).toBe('simulator');
		expect(response.headers.get('request-id')).toMatch(/^req_/);
		expect(events.at(0)).toBe('message_start');
		expect(events.at(-1)).toBe('message_stop');
		expect(settings.lines).toMatchObject([
			{ outcome: 'complete', events: events.length, status: 200 },
		]);
	});

	test.for([
		[{ lab: 'stream', topic: '' }, 400],
		[{ lab: 'stream', topic: 'x'.repeat(31) }, 400],
		[{ lab: 'stream' }, 400],
		[{ lab: 'stream', topic: 'tides', max_tokens: 9_000_000 }, 400],
		[{ lab: 'nobody', topic: 'tides' }, 404],
		[{ lab: 'errors', topic: 'tides' }, 404],
	] as const)('refuses %o with %i in the shape of the API', async ([body, status]) => {
		const response = await createApi(testSettings())(post('/api/labs/stream', body));
		expect(response.status).toBe(status);
		expect(await response.json()).toMatchObject({
			type: 'error',
			error: { type: expect.any(String) },
		});
	});

	test('ends the upstream call when the reader leaves in the middle', async () => {
		const settings = testSettings({ pace: { firstTokenMs: 0, tokensPerSecond: 400 } });
		const response = await createApi(settings)(stream());
		for await (const { event } of readFrames(response.body!))
			if (event === 'content_block_delta') break;
		expect(settings.lines).toMatchObject([{ outcome: 'left' }]);
	});

	test('ends the upstream call when the reader leaves before the first byte', async () => {
		const settings = testSettings({ pace: { firstTokenMs: 60_000, tokensPerSecond: 20 } });
		const browser = new AbortController();
		const answer = createApi(settings)(stream('tides', { signal: browser.signal }));
		setTimeout(() => browser.abort(), 20);
		const response = await answer;
		await response.body?.cancel();
		expect(settings.lines).toMatchObject([{ outcome: 'left' }]);
	});

	test('gives up on a stream that stalls, and keeps what had arrived', async () => {
		const settings = testSettings({
			pace: { firstTokenMs: 60_000, tokensPerSecond: 1 },
			idleTimeoutMs: 100,
		});
		const response = await createApi(settings)(stream());
		const events = (await Array.fromAsync(readFrames(response.body!))).map(({ event }) => event);
		expect(events).not.toContain('message_stop');
		expect(settings.lines).toMatchObject([{ outcome: 'stalled' }]);
	});
});

describe('the error lab', () => {
	test.for([
		['wrong-key', 401, 'authentication_error', 'AuthenticationError', 1],
		['no-max-tokens', 400, 'invalid_request_error', 'BadRequestError', 1],
		['no-messages', 400, 'invalid_request_error', 'BadRequestError', 1],
		['no-model', 404, 'not_found_error', 'NotFoundError', 1],
		['overloaded', 529, 'overloaded_error', 'OverloadedError', 3],
	] as const)('%s is %i after %i attempts', async ([id, status, type, thrown, attempts]) => {
		const response = await createApi(testSettings())(
			post('/api/labs/error', { lab: 'errors', case: id }),
		);
		const result: ErrorRunResult = await response.json();

		expect(result).toMatchObject({ source: 'simulator', thrown, response: { status } });
		expect(JSON.parse(result.response.body)).toMatchObject({ type: 'error', error: { type } });
		expect(result.attempts.map((attempt) => attempt.status)).toEqual(Array(attempts).fill(status));
	});

	test('passes the API’s sentence on unchanged', async () => {
		const request = post('/api/labs/error', { lab: 'errors', case: 'no-max-tokens' });
		const result: ErrorRunResult = await (await createApi(testSettings())(request)).json();
		expect(result.response.body).toContain('max_tokens: Field required');
	});
});

describe('what may come in', () => {
	const handle = createApi(testSettings());
	const body = { lab: 'stream', topic: 'tides' };

	test.for([
		['text/plain', 415],
		['application/x-www-form-urlencoded', 415],
		['application/json; charset=utf-8', 200],
	] as const)('content-type %s is answered with %i', async ([type, status]) => {
		const response = await handle(
			post('/api/labs/stream', body, { headers: { 'content-type': type } }),
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
		const response = await handle(post('/api/labs/stream', body, { headers }));
		expect(response.status).toBe(status);
		await response.body?.cancel();
	});

	test('a body over the limit is refused without reading the rest', async () => {
		const response = await handle(post('/api/labs/stream', { ...body, topic: 'x'.repeat(20_000) }));
		expect(response.status).toBe(413);
	});

	test('a body that is not JSON is refused', async () => {
		const response = await handle(post('/api/labs/stream', undefined, { body: '{' }));
		expect(response.status).toBe(400);
	});

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
