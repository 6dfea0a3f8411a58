import { expect, test } from 'vitest';
import { createApi, type Api } from '#api/index.ts';
import type { CallRecord } from '#api/simulator/index.ts';
import { testSettings } from '#api/test-settings.ts';
import { readFrames } from '#wire/sse.ts';

const origin = 'http://localhost:4321';
const token = 'a1b2c3d4e5f6a7b8c9d0';

const watch = (api: Api, caller: string, signal?: AbortSignal, learner?: string) =>
	api(
		new Request(`${origin}/api/labs/calls?caller=${caller}`, { signal: signal ?? null }),
		learner,
	);

function call(api: Api, key: string, headers: Record<string, string> = {}) {
	const hello = {
		model: 'claude-haiku-5-5',
		max_tokens: 8,
		messages: [{ role: 'user', content: 'Hi' }],
	};
	return api(
		new Request(`${origin}/api/simulator/v1/messages`, {
			method: 'POST',
			body: JSON.stringify(hello),
			headers: {
				...{ 'content-type': 'application/json', 'x-api-key': key },
				...{ 'anthropic-version': '2026-10-21', ...headers },
			},
		}),
	);
}

/** The calls in a feed, as they come. */
async function* callsIn(response: Response): AsyncGenerator<CallRecord> {
	for await (const { event, data } of readFrames(response.body!))
		if (event === 'call') yield JSON.parse(data);
}

test('a feed has the calls from before and those that come, of its own caller alone', async () => {
	const api = createApi(testSettings());
	await call(api, `sk-ant-sim-${token}`, { 'x-stainless-retry-count': '1' });
	await call(api, 'sk-ant-sim-somebody-elses-key');
	const feed = callsIn(await watch(api, token));
	expect((await feed.next()).value).toMatchObject({
		method: 'POST',
		path: '/v1/messages',
		status: 200,
		retryCount: 1,
	});
	await call(api, 'sk-ant-sim-somebody-elses-key');
	await call(api, `sk-ant-sim-${token}`, { 'simulator-fault': '529' });
	expect((await feed.next()).value).toMatchObject({ status: 529, fault: '529' });
	await feed.return(undefined);
});

test.for(['', 'short', 'has spaces in its middle', '<script>alert(1)</script>', 'x'.repeat(65)])(
	'%j is no caller',
	async (caller) => {
		const response = await watch(createApi(testSettings()), encodeURIComponent(caller));
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
	},
);

test('ten feeds are open for one learner, and closing one makes room', async () => {
	const api = createApi(testSettings());
	const leaving = Array.from({ length: 10 }, () => new AbortController());
	for (const { signal } of leaving)
		expect((await watch(api, token, signal, 'ada')).status).toBe(200);
	expect((await watch(api, token, undefined, 'ada')).status).toBe(429);
	expect((await watch(api, token, undefined, 'bob')).status).toBe(200);
	leaving[0]?.abort();
	expect((await watch(api, token, undefined, 'ada')).status).toBe(200);
});

test('a page that never reads is let go before its queue grows', async () => {
	const api = createApi(testSettings());
	const response = await watch(api, token);
	for (let i = 0; i < 300; i++) await call(api, `sk-ant-sim-${token}`);
	const calls = await Array.fromAsync(callsIn(response));
	expect(calls.length).toBeGreaterThan(150);
	expect(calls.length).toBeLessThan(250);
});

test('a beat keeps the connection from looking dead', async () => {
	let beats = 0;
	const api = createApi(
		testSettings({
			wait: (_, signal) =>
				++beats <= 2
					? Promise.resolve()
					: new Promise((_resolve, reject) =>
							signal.addEventListener('abort', () => reject(signal.reason)),
						),
		}),
	);
	const frames = readFrames((await watch(api, token)).body!);
	const comments = [await frames.next(), await frames.next(), await frames.next()];
	expect(comments.map(({ value }) => value?.comment)).toEqual(['open', 'beat', 'beat']);
	await frames.return(undefined);
});
