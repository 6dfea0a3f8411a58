import { describe, expect, test } from 'vitest';
import { adviceFor } from './advice.ts';
import { endpointIn, readSettings } from './settings.ts';

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

describe('where it listens', () => {
	test.for([
		[{}, { host: 'localhost', port: 4321, name: 'localhost' }],
		[
			{ HOST: '', PORT: '' },
			{ host: 'localhost', port: 4321, name: 'localhost' },
		],
		[
			{ HOST: 'MyBox.local', PORT: '80' },
			{ host: 'MyBox.local', port: 80, name: 'mybox.local' },
		],
		[{ HOST: '2001:DB8::1' }, { host: '2001:DB8::1', port: 4321, name: '[2001:db8::1]' }],
	] as const)('%j is %j, and that name is answered to', async ([env, endpoint]) => {
		expect(endpointIn(env)).toEqual(endpoint);
		expect((await readSettings(env)).allowedHosts).toContain(endpoint.name);
	});

	test.for([
		['EACCES', 'Choose one above 1023: PORT=4321 npm start'],
		['ENOSPC', 'The disk is full.'],
		['ENOENT', 'Run «npm run build» first.'],
	] as const)('%s is a sentence that says what to do', ([code, sentence]) => {
		expect(adviceFor(Object.assign(new Error(code), { code }), 80)).toContain(sentence);
	});
});
