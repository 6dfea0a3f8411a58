import { describe, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import type { TokensLabDefinition } from '#api/lab-definition.ts';
import type { ApiSettings } from '#api/settings.ts';
import { testSettings } from '#api/test-settings.ts';
import { finishRun, startRun } from './test-run.ts';
import { countingUpstream } from './test-upstream.ts';

const model = 'claude-haiku-5-5';
const lab: TokensLabDefinition = {
	...{ kind: 'tokens', id: 'meter', models: [model], textMaxLength: 100, max_tokens: 4 },
	compare: { earlier: 'claude-haiku-4-5-20251001', newer: model },
	samples: [{ text: 'The tide comes in twice a day.' }],
};
const [sample] = lab.samples;
const own = { 'lab-key': 'sk-ant-own-key-of-a-learner' };

const request = (body: object, headers: Record<string, string> = {}) =>
	new Request('http://localhost:4321/api/labs/count', {
		method: 'POST',
		body: JSON.stringify({ lab: 'meter', model, text: sample?.text, ...body }),
		headers: { 'content-type': 'application/json', ...headers },
	});

function hosted(more: Partial<ApiSettings['host']> = {}) {
	const upstream = countingUpstream(() => Response.json({ input_tokens: 17 }));
	const settings = testSettings({
		apiKey: 'sk-ant-host-key',
		network: upstream.fetch,
		labs: [lab],
	});
	return {
		upstream,
		api: createApi({ ...settings, host: { ...settings.host, ...more } }),
		settings,
	};
}

describe('a count', () => {
	test('is the simulator’s estimate where there is no key, and says so', async () => {
		const response = await createApi(testSettings({ labs: [lab] }))(request({}));
		expect(response.headers.get('lab-source')).toBe('simulator');
		const { input_tokens } = await response.json();
		expect(input_tokens).toBeGreaterThan(5);
	});

	test('is higher with the newer tokenizer', async () => {
		const api = createApi(testSettings({ labs: [lab] }));
		const counts = [model, lab.compare.earlier].map(
			async (model) => (await (await api(request({ model }))).json()).input_tokens,
		);
		const [newer, earlier] = await Promise.all(counts);
		expect(newer).toBeGreaterThan(earlier);
	});

	test('is the API’s with a key, of a text of the learner’s own too', async () => {
		const { upstream, api, settings } = hosted();
		for (const headers of [{}, own]) {
			const response = await api(request({ text: 'Something else.' }, headers));
			expect(response.headers.get('lab-source')).toBe('api');
			expect(await response.json()).toEqual({ input_tokens: 17 });
		}
		expect(upstream.requests.map(({ headers }) => headers.get('authorization'))).toEqual([
			'Bearer sk-ant-host-key',
			'Bearer sk-ant-own-key-of-a-learner',
		]);
		expect(JSON.stringify(settings.lines)).not.toMatch(/sk-ant|Something/);
	});

	test('reaches the API so many times a minute, and the simulator always', async () => {
		const { api } = hosted({ ratePerMinute: 1 });
		const statuses = [];
		for (let i = 0; i < 4; i++) statuses.push((await api(request({}))).status);
		expect(statuses).toEqual([200, 200, 200, 429]);
		expect((await api(request({}, { 'lab-mode': 'simulator' }))).status).toBe(200);
	});

	test.for([
		[{ text: '' }, 400],
		[{ text: '  ' }, 400],
		[{ text: 'x'.repeat(101) }, 400],
		[{ model: 'claude-opus-5-5' }, 400],
		[{ lab: 'nobody' }, 404],
		[{ system: 'x' }, 400],
		[{ text: 'x'.repeat(100_000) }, 413],
	] as const)('of %j is refused with %i, and nothing is sent', async ([body, status]) => {
		const { upstream, api } = hosted();
		const response = await api(request(body));
		expect(response.status).toBe(status);
		expect(await response.json()).toMatchObject({ type: 'error', request_id: null });
		expect(upstream.requests).toHaveLength(0);
	});
});

describe('the message that is sent to compare', () => {
	const body = { lab: 'meter', model, text: sample?.text };

	test('has the text as its one turn, and its usage is what was counted', async () => {
		const settings = testSettings({ labs: [lab] });
		const run = await finishRun(settings, body);
		expect(run.sent?.request.body).toMatchObject({ messages: [{ content: sample?.text }] });
		const counted = await (await createApi(settings)(request({}))).json();
		expect(run.inputTokens).toBe(counted.input_tokens);
	});

	test('is paid for by the host where it is a text of the lab', async () => {
		const { settings } = hosted();
		expect((await startRun(settings, body)).status).toBe(200);
		expect((await startRun(settings, { ...body, text: 'Mine.' })).status).toBe(403);
		expect((await startRun(settings, { ...body, model: 'claude-opus-5-5' })).status).toBe(400);
	});
});
