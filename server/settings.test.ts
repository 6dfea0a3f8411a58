import { describe, expect, test } from 'vitest';
import { adviceFor } from './advice.ts';
import { readSettings } from './settings.ts';

describe('what a host can set', () => {
	test('is a dollar a day and twenty runs a minute unless they say otherwise', async () => {
		const { api, isBehindProxy } = await readSettings({});
		expect(api.host).toMatchObject({ dailyUsd: 1, ratePerMinute: 20 });
		expect([api.apiKey, api.isUnlimited, isBehindProxy]).toEqual([undefined, false, false]);
	});

	test('is read from the environment', async () => {
		const { api, isBehindProxy } = await readSettings({
			...{ LAB_DAILY_USD: '2.5', LAB_RATE_PER_MINUTE: '5', LAB_TEST_MODE: '1', TRUST_PROXY: '1' },
			ANTHROPIC_API_KEY: ' sk-ant-abc\n',
		});
		expect(api.host).toMatchObject({ dailyUsd: 2.5, ratePerMinute: 5 });
		expect([api.apiKey, api.isUnlimited, isBehindProxy]).toEqual(['sk-ant-abc', true, true]);
	});

	test.for([
		[{ LAB_DAILY_USD: 'much' }, 'LAB_DAILY_USD'],
		[{ LAB_DAILY_USD: '-1' }, 'LAB_DAILY_USD'],
		[{ ANTHROPIC_API_KEY: 'sk-ant-secret two' }, 'ANTHROPIC_API_KEY'],
		[{ ANTHROPIC_API_KEY: 'sk-ant-secret\u{1F511}' }, 'ANTHROPIC_API_KEY'],
	] as const)('%j is one sentence about %s, and no key', async ([env, name]) => {
		const error = await readSettings(env).catch((thrown: unknown) => thrown);
		const advice = adviceFor(error, 4321);
		expect(advice).toContain(name);
		expect(advice).not.toMatch(/secret|\n/);
	});
});
