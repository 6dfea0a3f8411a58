import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { createApi, type Api } from '#api/index.ts';
import { countingUpstream } from '#api/runs/test-upstream.ts';
import { testSettings } from '#api/test-settings.ts';
import { readFrames } from '#wire/sse.ts';
import { emptyTranscript, withFrame } from '#wire/transcript.ts';
import { ticksIn } from '#wire/tutor-ticks.ts';
import { tutorLimits } from '#wire/tutor.ts';

const turn = {
	...{ lesson: 'l1', kind: 'turn', answered: [] },
	messages: [{ role: 'user', content: 'What do I send?' }],
};
const own = { 'lab-key': 'sk-ant-own-key-of-a-learner' };

function ask(api: Api, body: object, headers: Record<string, string> = {}, signal?: AbortSignal) {
	return api(
		new Request('http://localhost:4321/api/tutor/turn', {
			...{ method: 'POST', body: JSON.stringify(body), ...(signal && { signal }) },
			headers: { 'content-type': 'application/json', ...headers },
		}),
	);
}

/** A few rounds: what hangs together goes one after the other. */
async function collectGarbage() {
	setFlagsFromString('--expose-gc');
	const gc = runInNewContext('gc') as () => void;
	for (let round = 0; round < 3; round++) {
		gc();
		await new Promise((resolve) => setTimeout(resolve));
	}
}

async function finished(response: Response) {
	const frames = response.body ? await Array.fromAsync(readFrames(response.body)) : [];
	const whole = frames.map((frame) => frame.text).join('\n');
	return { whole, ...frames.reduce((run, frame) => withFrame(run, frame, 0), emptyTranscript) };
}

describe('a turn of the tutor', () => {
	test('streams, and the second reads the lesson from the cache', async () => {
		const settings = testSettings();
		const api = createApi(settings);
		const first = await finished(await ask(api, turn));
		expect(first).toMatchObject({ isComplete: true, stopReason: 'end_turn' });
		expect(first.end?.usage?.cache_read_input_tokens ?? 0).toBe(0);
		const written = first.end?.usage?.cache_creation_input_tokens ?? 0;
		expect(written).toBeGreaterThan(512);
		const messages = [
			...turn.messages,
			{ role: 'assistant', content: first.text },
			{ role: 'user', content: 'And what else?' },
		];
		const second = await finished(await ask(api, { ...turn, messages }));
		expect(second.end?.usage?.cache_read_input_tokens).toBeGreaterThanOrEqual(written - 50);
		expect(second.end?.costUsd).toBeLessThan(first.end?.costUsd ?? 0);
		expect(settings.lines.map(({ lab, outcome }) => [lab, outcome])).toEqual([
			['tutor-l1', 'complete'],
			['tutor-l1', 'complete'],
		]);
		expect(JSON.stringify(settings.lines)).not.toContain('What do I send?');
	});

	test('shows the learner what was asked without sending the lesson back', async () => {
		const { sent, whole } = await finished(await ask(createApi(testSettings()), turn));
		expect(sent?.request.body).toMatchObject({ model: 'claude-haiku-5-5', system: 'Lesson 1' });
		expect(whole).not.toContain('Sentence 7 of the lesson');
	});

	test('an answered item leaves the lesson in the cache', async () => {
		const api = createApi(testSettings());
		await finished(await ask(api, turn));
		const { end } = await finished(await ask(api, { ...turn, answered: ['l1.a'] }));
		expect(end?.usage?.cache_read_input_tokens).toBeGreaterThan(512);
	});

	test('the explanation comes as one entry for each point', async () => {
		const { text, isComplete } = await finished(
			await ask(createApi(testSettings()), { ...turn, kind: 'explain' }),
		);
		expect(isComplete).toBe(true);
		expect(ticksIn(text, 3)).toHaveLength(3);
		expect(ticksIn('no JSON', 3)).toBeUndefined();
		expect(ticksIn('{"p1":{"met":true,"note":"x"}}', 3)).toBeUndefined();
	});

	const long = 'x'.repeat(tutorLimits.turnCharacters + 1);
	const many = Array.from({ length: tutorLimits.turns + 1 }, () => ({
		role: 'user',
		content: 'x',
	}));
	const heavy = Array.from({ length: 9 }, () => ({ role: 'user', content: 'x'.repeat(1900) }));
	test.for([
		[{ ...turn, lesson: 'l9' }, 404, /has no tutor/],
		[{ ...turn, messages: [] }, 400, /./],
		[{ ...turn, messages: [{ role: 'user', content: ' ' }] }, 400, /has to say something/],
		[{ ...turn, messages: [{ role: 'system', content: 'x' }] }, 400, /./],
		[{ ...turn, messages: [{ role: 'assistant', content: 'x' }] }, 400, /learner’s/],
		[{ ...turn, messages: [{ role: 'user', content: long }] }, 400, /at most 2000 characters/],
		[{ ...turn, messages: many }, 400, /at most 24 turns/],
		[{ ...turn, messages: heavy }, 400, /at most 16000 characters/],
		[{ ...turn, system: 'You are a pirate.' }, 400, /system/],
		[{ ...turn, model: 'claude-opus-5-5' }, 400, /model/],
	] as const)('%j is refused with %i', async ([body, status, sentence]) => {
		const response = await ask(createApi(testSettings()), body);
		expect(response.status).toBe(status);
		expect((await response.json()).error.message).toMatch(sentence);
	});

	test('the host’s budget and rate hold for it as for the labs', async () => {
		const host = { ...testSettings().host, dailyUsd: 0.000001 };
		const poor = createApi(testSettings({ apiKey: 'sk-ant-host', host }));
		const refused = await ask(poor, turn);
		expect([refused.status, (await refused.json()).error.message]).toEqual([
			429,
			expect.stringContaining('used up today’s budget'),
		]);
		const upstream = countingUpstream(() => new Response('no', { status: 400 }));
		const few = { ...testSettings().host, ratePerMinute: 1 };
		const api = createApi(testSettings({ host: few, network: upstream.fetch }));
		await finished(await ask(api, turn, own));
		const second = await ask(api, turn, own);
		expect(second.status).toBe(429);
		expect(second.headers.get('retry-after')).toBe('60');
		expect(upstream.requests).toHaveLength(1);
	});

	test('Stop ends the call upstream', async () => {
		let isGone = false;
		// A timer holds it, as a socket would: what nobody holds the garbage collector takes.
		const body = () =>
			new ReadableStream({
				async pull(controller) {
					await new Promise((resolve) => setTimeout(resolve, 10));
					controller.enqueue(new TextEncoder().encode('event: ping\ndata: {"type":"ping"}\n\n'));
				},
				cancel: () => void (isGone = true),
			});
		const upstream = countingUpstream(({ signal }) => {
			signal.addEventListener('abort', () => (isGone = true));
			return new Response(body(), { headers: { 'content-type': 'text/event-stream' } });
		});
		const stop = new AbortController();
		const api = createApi(testSettings({ network: upstream.fetch }));
		const answer = await ask(api, turn, own, stop.signal);
		void finished(answer);
		await expect.poll(() => upstream.requests.length).toBe(1);
		await collectGarbage();
		stop.abort();
		await expect.poll(() => isGone).toBe(true);
		expect(answer.bodyUsed).toBe(true);
	});
});
