import { expect, test } from 'vitest';
import { testSettings } from '#api/test-settings.ts';
import { finishRun } from './test-run.ts';
import { hosted } from './test-upstream.ts';

const race = { lab: 'stream', topic: 'tides', delivery: 'standard' };
const simulator = { headers: { 'lab-mode': 'simulator' } };
const own = { headers: { 'lab-key': 'sk-ant-own-key-of-a-learner' } };

test('without a key it is simulated', async () => {
	const run = await finishRun(testSettings(), race);
	expect(run.response.headers.get('lab-source')).toBe('simulator');
});

test('with the host’s key it goes to the API, unless the learner wants the simulator', async () => {
	const { upstream, settings } = hosted();
	const live = await finishRun(settings, race);
	expect([live.response.headers.get('lab-source'), live.sent?.source]).toEqual(['api', 'api']);
	expect(upstream.requests).toHaveLength(1);
	expect(upstream.requests[0]?.headers.get('authorization')).toBe('Bearer sk-ant-host-key');
	const played = await finishRun(settings, race, simulator);
	expect([played.response.headers.get('lab-source'), played.sent?.source]).toEqual([
		'simulator',
		'simulator',
	]);
	expect(upstream.requests).toHaveLength(1);
});

test('the learner’s own key goes before the host’s', async () => {
	const { upstream, settings } = hosted();
	await finishRun(settings, race, own);
	expect(upstream.requests[0]?.headers.get('authorization')).toBe(
		'Bearer sk-ant-own-key-of-a-learner',
	);
	expect(settings.lines).toMatchObject([{ mode: 'own', source: 'api' }]);
});

test('a fault is always simulated, also with a key', async () => {
	const { upstream, settings } = hosted();
	const run = await finishRun(settings, { lab: 'errors', case: 'overloaded' }, own);
	expect(run.sent?.source).toBe('simulator');
	expect(upstream.requests).toHaveLength(0);
});

test('a wrong key is really sent where there is a right one', async () => {
	const { upstream, settings } = hosted();
	await finishRun(settings, { lab: 'errors', case: 'wrong-key' });
	expect(upstream.requests[0]?.headers.get('authorization')).toBe(
		'Bearer sk-ant-invalid-on-purpose',
	);
});

test('a body of more than 32 MB is sent with the learner’s own key alone, and shown as it was before', async () => {
	const { upstream, settings } = hosted();
	const body = { lab: 'errors', case: 'large' };
	const played = await finishRun(settings, body);
	expect(played.attempts).toMatchObject([{ status: 413 }]);
	expect(upstream.requests).toHaveLength(0);
	const live = await finishRun(settings, body, own);
	expect(upstream.requests[0]?.bytes).toBe(33_554_433);
	expect(live.sent?.request.padTo).toBe(33_554_433);
	expect(live.answer.length).toBeLessThan(5_000);
});
