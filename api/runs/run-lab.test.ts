import { describe, expect, test } from 'vitest';
import { testSettings } from '#api/test-settings.ts';
import type { ErrorBody } from '#wire/contract.ts';
import { finishRun, startRun } from './test-run.ts';

const race = { lab: 'stream', topic: 'tides' };

describe('a run that streams', () => {
	test('says what was sent, then the attempt, then passes on the events, then the end', async () => {
		const settings = testSettings();
		const run = await finishRun(settings, race);
		expect(run.response.headers.get('lab-source')).toBe('simulator');
		expect(run.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
		expect(run.order.slice(0, 3)).toEqual(['sent', 'attempt', 'message_start']);
		expect(run.order.slice(-2)).toEqual(['message_stop', 'end']);
		expect(run.sent?.request).toMatchObject({
			method: 'POST',
			url: 'https://api.anthropic.com/v1/messages',
			headers: { authorization: 'Bearer sk-ant-…', 'anthropic-version': '2026-10-21' },
			body: {
				model: 'claude-haiku-5-5',
				stream: true,
				messages: [{ role: 'user', content: 'Explain tides in about 40 words.' }],
			},
		});
		expect(run.attempts).toMatchObject([{ number: 1, status: 200, requestId: /^req_/ }].map(any));
		expect(run.attempts[0]?.body).toBeUndefined();
		expect(run.end).toMatchObject({
			outcome: 'complete',
			usage: { input_tokens: run.inputTokens, output_tokens: run.outputTokens },
		});
		expect(run.end?.costUsd).toBeGreaterThan(0);
		expect(settings.lines).toMatchObject([
			{
				...{ route: '/api/labs/run', mode: 'simulator', lab: 'stream', outcome: 'complete' },
				...{ status: 200, attempts: 1, events: run.events.length, costUsd: run.end?.costUsd },
				...{ inputTokens: run.inputTokens, outputTokens: run.outputTokens },
			},
		]);
		expect(settings.lines[0]?.firstDeltaMs).toBeTypeOf('number');
	});

	test('passes the API’s bytes on unchanged', async () => {
		const sent =
			'event:  odd\r\ndata: {"a":\r\ndata: 1}\r\n\r\n: from upstream\r\n\r\nevent: message_stop\r\ndata: {}\r\n\r\n';
		const settings = testSettings({ apiKey: 'sk-ant-host-key', network: streaming(sent) });
		const response = await startRun(settings, race);
		const text = await response.text();
		const [before, after = ''] = text.split(/(?<="status":200.*\n\n)/s);
		expect(before).toContain('"type":"attempt"');
		expect(after.startsWith(sent)).toBe(true);
		expect(after.slice(sent.length)).toMatch(/^: lab \{"type":"end".*\}\n\n$/);
	});

	test('adds nothing behind bytes that stop inside a frame', async () => {
		const sent = 'event: content_block_delta\ndata: {"type":"con';
		const settings = testSettings({ apiKey: 'sk-ant-host-key', network: streaming(sent) });
		expect((await (await startRun(settings, race)).text()).endsWith(sent)).toBe(true);
		expect(settings.lines).toMatchObject([{ outcome: 'cut' }]);
	});
});

describe('a run without streaming', () => {
	test('has the whole answer in its attempt', async () => {
		const run = await finishRun(testSettings(), { ...race, delivery: 'standard' });
		expect(run.order).toEqual(['sent', 'attempt', 'end']);
		const message = JSON.parse(run.attempts[0]?.body ?? '');
		expect(message).toMatchObject({ type: 'message', stop_reason: 'end_turn' });
		expect(run.end).toMatchObject({
			outcome: 'complete',
			usage: { output_tokens: message.usage.output_tokens },
		});
		expect(run).toMatchObject({ isComplete: true, stopReason: 'end_turn' });
	});

	test.for([
		['wrong-key', 401, 'authentication_error', 'AuthenticationError', 1],
		['no-max-tokens', 400, 'invalid_request_error', 'BadRequestError', 1],
		['no-messages', 400, 'invalid_request_error', 'BadRequestError', 1],
		['no-model', 404, 'not_found_error', 'NotFoundError', 1],
		['overloaded', 529, 'overloaded_error', 'OverloadedError', 3],
	] as const)('%s is %i after %i attempts', async ([id, status, type, thrown, attempts]) => {
		const settings = testSettings();
		const run = await finishRun(settings, { lab: 'errors', case: id });
		expect(run.end).toMatchObject({ outcome: 'error', thrown });
		expect(run.attempts.map((attempt) => attempt.status)).toEqual(Array(attempts).fill(status));
		expect(run.attempts.map(({ number }) => number)).toEqual([1, 2, 3].slice(0, attempts));
		expect(JSON.parse(run.attempts.at(-1)?.body ?? '')).toMatchObject({ error: { type } });
		expect(settings.lines).toMatchObject([{ status, outcome: 'error', attempts }]);
	});

	test('reports each attempt as soon as it has ended', async () => {
		const response = await startRun(testSettings(), { lab: 'errors', case: 'overloaded' });
		const reader = response.body!.getReader();
		const at: number[] = [];
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			if (new TextDecoder().decode(value).includes('"type":"attempt"')) at.push(performance.now());
		}
		// The SDK waits at least 375 ms before its first retry.
		expect(at[1]! - at[0]!).toBeGreaterThan(300);
	});
});

test('a case is streamed or not as it stands, unless the run says otherwise', async () => {
	const run = (more: object) => finishRun(testSettings(), { lab: 'errors', case: 'fine', ...more });
	expect((await run({})).order).not.toContain('message_start');
	expect((await run({ delivery: 'stream' })).order).toContain('message_start');
	expect((await run({ delivery: 'standard' })).order).toEqual(['sent', 'attempt', 'end']);
});

test('two runs at once do not mix', async () => {
	const settings = testSettings();
	const [one, two] = await Promise.all([
		finishRun(settings, { lab: 'stream', topic: 'tides' }),
		finishRun(settings, { lab: 'stream', topic: 'bread', delivery: 'standard' }),
	]);
	expect(JSON.stringify(one.sent)).toContain('tides');
	expect(JSON.stringify(two.sent)).toContain('bread');
	expect(one.order.filter((name) => name === 'message_stop')).toHaveLength(1);
	expect(two.order).toEqual(['sent', 'attempt', 'end']);
	expect(settings.lines).toHaveLength(2);
});

describe('a refusal', () => {
	test.for([
		[{ lab: 'stream', topic: ' ' }, 400],
		[{ lab: 'stream', topic: 'x'.repeat(31) }, 400],
		[{ lab: 'stream' }, 400],
		[{ ...race, max_tokens: 9_000_000 }, 400],
		[{ ...race, prompt: 'Anything' }, 400],
		[{ ...race, delivery: 'carrier pigeon' }, 400],
		[{ lab: 'errors', case: 'fine', topic: 'tides' }, 400],
		[{ lab: 'nobody', topic: 'tides' }, 404],
		[{ lab: 'errors', case: 'nothing' }, 404],
		[{ lab: 'errors' }, 404],
	] as const)('of %j is plain JSON with %i', async ([body, status]) => {
		const response = await startRun(testSettings(), body);
		expect(response.status).toBe(status);
		const refusal: ErrorBody = await response.json();
		expect(refusal).toMatchObject({ type: 'error', request_id: null });
		expect(refusal.error.message).toMatch(/\S/);
	});
});

test('a topic is put into the prompt as it is, whatever it looks like', async () => {
	const run = await finishRun(testSettings(), { lab: 'stream', topic: '$& {topic}\n$1' });
	expect(run.sent?.request.body).toMatchObject({
		messages: [{ content: 'Explain $& {topic} $1 in about 40 words.' }],
	});
});

test('in test mode a prompt goes through unchanged and nobody counts', async () => {
	const settings = testSettings({
		...{ apiKey: 'sk-ant-host-key', isUnlimited: true, network: streaming('') },
		host: { models: [], maxTokens: 0, dailyUsd: 0, ratePerMinute: 0 },
	});
	const prompt = 'Say\n\nexactly  this';
	const run = await finishRun(settings, { lab: 'stream', prompt });
	expect(run.sent?.request.body).toMatchObject({ messages: [{ content: prompt }] });
});

/** An upstream that answers with this stream. */
function streaming(text: string) {
	const headers = { 'content-type': 'text/event-stream', 'request-id': 'req_up' };
	return async () => new Response(text, { headers });
}

function any({ requestId, ...rest }: { requestId: RegExp; number: number; status: number }) {
	return { ...rest, requestId: expect.stringMatching(requestId) };
}
