import { describe, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import { testSettings } from '#api/test-settings.ts';
import type { LabStatus } from '#wire/contract.ts';
import { finishRun, runRequest, startRun } from './test-run.ts';
import { countingUpstream, hosted } from './test-upstream.ts';

const race = { lab: 'stream', topic: 'tides', delivery: 'standard' };
const simulator = { headers: { 'lab-mode': 'simulator' } };
const own = { headers: { 'lab-key': 'sk-ant-own-key-of-a-learner' } };

async function refusalOf(response: Response) {
	return { status: response.status, body: await response.json() };
}

describe('the host’s key', () => {
	test('is used for listed models alone', async () => {
		const { upstream, settings } = hosted({ models: ['claude-sonnet-5-5'] });
		const { status, body } = await refusalOf(await startRun(settings, race));
		expect(status).toBe(403);
		expect(body).toMatchObject({
			type: 'error',
			error: { type: 'permission_error' },
			request_id: null,
		});
		expect(body.error.message).toMatch(/claude-haiku-5-5.*simulator/);
		expect(upstream.requests).toHaveLength(0);
	});

	test('is used for a model that does not exist, because the refusal costs nothing', async () => {
		const { upstream, settings } = hosted();
		await finishRun(settings, { lab: 'errors', case: 'no-model' });
		expect(upstream.requests).toHaveLength(1);
	});

	test('is not used for long answers', async () => {
		const { settings } = hosted({ maxTokens: 299 });
		expect((await startRun(settings, race)).status).toBe(403);
	});

	test('is used so many times a minute for one address, and then says when again', async () => {
		const { settings } = hosted({ ratePerMinute: 2 });
		const api = createApi(settings);
		const ask = async (learner: string, init = {}) => {
			const response = await api(runRequest(race, init), learner);
			await response.clone().text();
			return response;
		};
		const statuses = [await ask('ada'), await ask('ada'), await ask('ada'), await ask('bob')];
		expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
		expect(Number(statuses[2]?.headers.get('retry-after'))).toBeGreaterThan(50);
		expect((await statuses[2]?.json()).error.message).toMatch(/Wait \d+ s.*simulator/);
		expect((await ask('ada', simulator)).status).toBe(200);
	});

	test('stops at the money of the day, with what to do', async () => {
		// An answer of the race may cost at most 300 tokens of 0.5 USD per million.
		const { upstream, settings } = hosted(
			{ dailyUsd: 0.0003 },
			{ input_tokens: 20, output_tokens: 280 },
		);
		const api = createApi(settings);
		const run = async (init = {}) => {
			const response = await api(runRequest(race, init));
			const text = await response.text();
			return [response.status, text] as const;
		};
		expect((await run())[0]).toBe(200);
		const [status, text] = await run();
		expect(status).toBe(429);
		expect(JSON.parse(text).error.message).toMatch(/\$0\.0003.*00:00 UTC.*simulator/);
		expect((await run(simulator))[0]).toBe(200);
		expect((await run(own))[0]).toBe(200);
		expect(upstream.requests).toHaveLength(2);
	});

	test('has the estimate set aside during the run and the price booked after it', async () => {
		const { settings } = hosted();
		const api = createApi(settings);
		const status = async (): Promise<LabStatus> =>
			(await api(new Request('http://localhost/api/labs/status'))).json();
		expect(await status()).toEqual({ source: 'api', budgetUsd: 1, spentUsd: 0, ratePerMinute: 20 });
		const response = await api(runRequest(race));
		const during = (await status()).spentUsd;
		await response.text();
		const after = (await status()).spentUsd;
		expect(after).toBeCloseTo((20 * 0.1 + 100 * 0.5) / 1e6, 12);
		expect(during).toBeGreaterThan(after ?? NaN);
	});

	test('keeps the estimate booked when the learner leaves before the count is known', async () => {
		const { settings } = hosted();
		const api = createApi(settings);
		const response = await api(runRequest({ ...race, delivery: 'stream' }));
		await response.body?.cancel();
		const status: LabStatus = await (
			await api(new Request('http://localhost/api/labs/status'))
		).json();
		expect(status.spentUsd).toBeGreaterThan(0.0001);
	});

	test('pays nothing for a refused request', async () => {
		const upstream = countingUpstream(() =>
			Response.json({ type: 'error', error: { type: 'x', message: 'x' } }, { status: 400 }),
		);
		const settings = testSettings({ apiKey: 'sk-ant-host-key', network: upstream.fetch });
		const api = createApi(settings);
		await (await api(runRequest(race))).text();
		const status: LabStatus = await (
			await api(new Request('http://localhost/api/labs/status'))
		).json();
		expect(status.spentUsd).toBe(0);
	});
});

test('without a key of the host the status has no budget', async () => {
	const response = await createApi(testSettings())(new Request('http://localhost/api/labs/status'));
	expect(await response.json()).toEqual({ source: 'simulator', ratePerMinute: 20 });
});

test.for([
	[{ 'lab-key': 'sk-ant-two words' }, 400],
	[{ 'lab-key': '' }, 400],
	[{ 'lab-mode': 'live' }, 400],
] as const)('%j is refused with %i before anything is sent', async ([headers, status]) => {
	const { upstream, settings } = hosted();
	const response = await startRun(settings, race, { headers });
	expect(response.status).toBe(status);
	expect(await response.json()).toMatchObject({ type: 'error', request_id: null });
	expect(upstream.requests).toHaveLength(0);
});
