import { describe, expect, test } from 'vitest';
import type { PromptsLabDefinition } from '#api/lab-definition.ts';
import { testSettings } from '#api/test-settings.ts';
import { finishRun, startRun } from './test-run.ts';
import { countingUpstream, message } from './test-upstream.ts';

const lab: PromptsLabDefinition = {
	...{ kind: 'prompts', id: 'three', model: 'claude-haiku-5-5', max_tokens: 60 },
	turn: 'Where is my parcel?',
	systemMaxLength: 60,
	prompts: [
		{ id: 'none', system: '', reply: 'I do not know.' },
		{ id: 'good', system: 'You answer for a shop.', reply: 'Answer: on its way.' },
	],
};
const own = { headers: { 'lab-key': 'sk-ant-own-key-of-a-learner' } };
const simulated = { headers: { 'lab-mode': 'simulator' } };

function hosted() {
	const upstream = countingUpstream(() => message({ input_tokens: 9, output_tokens: 9 }));
	const settings = testSettings({
		...{ apiKey: 'sk-ant-host-key', network: upstream.fetch, labs: [lab] },
	});
	return { upstream, settings };
}

describe('on the simulator', () => {
	const settings = testSettings({ labs: [lab] });

	test('each prompt of the lab has the answer that was written for it', async () => {
		for (const { id, reply } of lab.prompts)
			expect((await finishRun(settings, { lab: 'three', case: id })).text).toBe(reply);
	});

	test('an empty system prompt is left out, and a longer one costs more input', async () => {
		const none = await finishRun(settings, { lab: 'three', case: 'none' });
		const good = await finishRun(settings, { lab: 'three', case: 'good' });
		expect(none.sent?.request.body).not.toHaveProperty('system');
		expect(good.sent?.request.body).toMatchObject({ system: 'You answer for a shop.' });
		expect(good.inputTokens).toBeGreaterThan(none.inputTokens ?? Infinity);
	});

	test('a prompt of the learner’s own is counted and priced, and the answer says that it cannot be followed', async () => {
		const run = await finishRun(settings, {
			lab: 'three',
			case: 'good',
			system: 'Speak in rhyme.',
		});
		expect(run.sent?.request.body).toMatchObject({ system: 'Speak in rhyme.' });
		expect(run.text).toMatch(/simulator.*cannot be followed/);
		expect(run.end?.costUsd).toBeGreaterThan(0);
	});

	test('a prompt that is edited into another of the lab has the answer of that one', async () => {
		const run = await finishRun(settings, { lab: 'three', case: 'good', system: '' });
		expect(run.text).toBe('I do not know.');
	});

	test('the same request over the simulator’s own address has the same answer', async () => {
		const { createApi } = await import('#api/index.ts');
		const { max_tokens, model, turn: content } = lab;
		const body = { max_tokens, model, messages: [{ role: 'user', content }] };
		const response = await createApi(settings)(
			new Request('http://localhost/api/simulator/v1/messages', {
				method: 'POST',
				headers: {
					...{ 'content-type': 'application/json', 'x-api-key': 'sk-ant-x' },
					'anthropic-version': '2026-10-21',
				},
				body: JSON.stringify({ ...body, thinking: { type: 'disabled' } }),
			}),
		);
		expect(await response.json()).toMatchObject({ content: [{ text: 'I do not know.' }] });
	});
});

describe('the host’s key', () => {
	test('sends the prompts of the lab, edited ones not', async () => {
		const { upstream, settings } = hosted();
		expect((await startRun(settings, { lab: 'three', case: 'good' })).status).toBe(200);
		const edited = { lab: 'three', case: 'good', system: 'Speak in rhyme.' };
		const refused = await startRun(settings, edited);
		expect(refused.status).toBe(403);
		expect(await refused.json()).toMatchObject({ error: { type: 'permission_error' } });
		expect((await startRun(settings, edited, own)).status).toBe(200);
		expect((await startRun(settings, edited, simulated)).status).toBe(200);
		expect(upstream.requests.length).toBeLessThanOrEqual(2);
	});
});

test.for([
	[{ case: 'nobody' }, 404],
	[{ case: 'good', system: 'x'.repeat(61) }, 400],
	[{ case: 'good', prompt: 'Hello' }, 400],
	[{ case: 'good', body: {} }, 400],
] as const)('%j is refused with %i', async ([more, status]) => {
	const response = await startRun(testSettings({ labs: [lab] }), { lab: 'three', ...more });
	expect(response.status).toBe(status);
	expect(await response.json()).toMatchObject({
		type: 'error',
		error: { message: expect.stringMatching(/\S/) },
	});
});
