import { describe, expect, test } from 'vitest';
import type { ApiSettings } from '#api/index.ts';
import type { LabDefinition } from '#api/lab-definition.ts';
import { testSettings } from '#api/test-settings.ts';
import type { ErrorBody } from '#wire/contract.ts';
import { finishRun, startRun } from './test-run.ts';
import { countingUpstream, message } from './test-upstream.ts';

const hello = {
	model: 'claude-haiku-5-5',
	max_tokens: 64,
	messages: [{ role: 'user', content: 'Hello' }],
};
const labs: LabDefinition[] = [
	{
		kind: 'build',
		id: 'build',
		cases: [
			{ id: 'fine', key: 'own', request: hello, expect: { status: 200 } },
			{
				...{ id: 'old', key: 'own', version: '2023-06-01', expect: { status: 200 } },
				request: { ...hello, temperature: 1 },
			},
		],
	},
	{
		kind: 'pair',
		id: 'pair',
		cases: [{ id: 'fine', key: 'own', request: hello, expect: { status: 200 } }],
	},
	...testSettings().labs,
];
const own = { headers: { 'lab-key': 'sk-ant-own-key-of-a-learner' } };

function hosted(more: Partial<ApiSettings> = {}) {
	const upstream = countingUpstream(() => message({ input_tokens: 1, output_tokens: 1 }));
	const settings = testSettings({
		...{ apiKey: 'sk-ant-host-key', labs, network: upstream.fetch },
		...more,
	});
	return { upstream, settings };
}

describe('a body of the learner’s own', () => {
	test('is sent to the simulator as it is', async () => {
		const body = { ...hello, max_tokens: 0, nonsense: { a: [1] } };
		const run = await finishRun(testSettings({ labs }), { lab: 'build', body });
		expect(run.sent).toMatchObject({ source: 'simulator', request: { body } });
		expect(run.error?.message).toBe('nonsense: Extra inputs are not permitted');
	});

	test('is streamed when it says so', async () => {
		const body = { ...hello, stream: true };
		const run = await finishRun(testSettings({ labs }), { lab: 'build', body });
		expect(run.order.at(-2)).toBe('message_stop');
	});

	test('is never sent with the host’s key, and the refusal says what to do', async () => {
		const { upstream, settings } = hosted();
		const response = await startRun(settings, { lab: 'build', body: hello });
		expect(response.status).toBe(403);
		const refusal: ErrorBody = await response.json();
		expect(refusal).toMatchObject({
			type: 'error',
			error: { type: 'permission_error', message: expect.stringMatching(/simulator/) },
		});
		expect(upstream.requests).toHaveLength(0);
	});

	test('is sent with the learner’s own key, and the request of a case with the host’s', async () => {
		const { upstream, settings } = hosted();
		const body = { ...hello, system: 'Be brief.' };
		const run = await finishRun(settings, { lab: 'build', body }, own);
		expect(run.sent?.source).toBe('api');
		expect(run.sent?.request.body).toEqual(body);
		expect(upstream.requests[0]?.headers.get('authorization')).toMatch(/own-key-of-a-learner$/);
		await finishRun(settings, { lab: 'build', case: 'fine' });
		expect(upstream.requests[1]?.headers.get('authorization')).toBe('Bearer sk-ant-host-key');
	});

	test('leaves no word of itself in the log', async () => {
		const { settings } = hosted();
		const body = { ...hello, model: 'sk-ant-pasted-in-the-wrong-place', system: 'secret words' };
		await finishRun(settings, { lab: 'build', body }, own);
		expect(settings.lines).toMatchObject([{ lab: 'build', mode: 'own', model: 'other' }]);
		expect(JSON.stringify(settings.lines)).not.toMatch(/pasted|secret words/);
	});

	test.for([
		['with a case beside it', { lab: 'build', body: hello, case: 'fine' }, 400],
		['with a delivery', { lab: 'build', body: hello, delivery: 'stream' }, 400],
		['that is a list', { lab: 'build', body: [hello] }, 400],
		['that is not there', { lab: 'build' }, 404],
		['for two requests side by side', { lab: 'pair', body: hello }, 400],
		['for a lab of errors', { lab: 'errors', body: hello }, 400],
		['for a lab with a topic', { lab: 'stream', body: hello, topic: 'tides' }, 400],
		['larger than 16 KB', { lab: 'build', body: { system: 'x'.repeat(20_000) } }, 413],
	] as const)('%s is refused', async ([, body, status]) => {
		expect((await startRun(testSettings({ labs }), body)).status).toBe(status);
	});
});

test('a case can name the API version, and its header is the one that is sent and shown', async () => {
	const { upstream, settings } = hosted();
	const run = await finishRun(settings, { lab: 'build', case: 'old' });
	expect(upstream.requests[0]?.headers.get('anthropic-version')).toBe('2023-06-01');
	expect(run.sent?.request.headers['anthropic-version']).toBe('2023-06-01');
	const simulated = await finishRun(testSettings({ labs }), { lab: 'build', case: 'old' });
	expect(simulated.attempts).toMatchObject([{ status: 200 }]);
});
