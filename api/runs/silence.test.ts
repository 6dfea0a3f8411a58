import { describe, expect, test } from 'vitest';
import { createApi, type ApiSettings } from '#api/index.ts';
import { testSettings } from '#api/test-settings.ts';
import { finishRun, runRequest } from './test-run.ts';

const race = { lab: 'stream', topic: 'tides' };
const encoder = new TextEncoder();
const start =
	'event: message_start\ndata: {"type":"message_start","message":{"usage":{"input_tokens":9,"output_tokens":1}}}\n\n';
const delta =
	'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hi"}}\n\n';

interface Upstream {
	opened: number;
	closed: number;
	pulls: number;
	fetch: ApiSettings['network'];
}

/** An upstream that gives these pieces and then says nothing more; it counts who comes and who goes. */
function silentAfter(
	pieces: string[] | 'nothing',
	type = 'text/event-stream',
	more?: string,
): Upstream {
	const upstream: Upstream = {
		...{ opened: 0, closed: 0, pulls: 0 },
		fetch: (_, init) =>
			new Promise((resolve, reject) => {
				upstream.opened++;
				const gone = () => {
					upstream.closed++;
					reject(new DOMException('The operation was aborted.', 'AbortError'));
				};
				init?.signal?.addEventListener('abort', gone, { once: true });
				if (pieces === 'nothing') return;
				const left = pieces.values();
				const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
					start(controller) {
						init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
					},
					pull(controller) {
						upstream.pulls++;
						const text = left.next().value ?? more;
						if (text !== undefined) return controller.enqueue(encoder.encode(text));
						return new Promise<void>(() => undefined);
					},
				});
				resolve(new Response(body, { headers: { 'content-type': type, 'request-id': 'req_up' } }));
			}),
	};
	return upstream;
}

const live = (upstream: Upstream, more: Partial<ApiSettings> = {}) =>
	testSettings({ apiKey: 'sk-ant-host-key', network: upstream.fetch, isUnlimited: true, ...more });

describe('an upstream that is silent', () => {
	test('before its head is given up, with a sentence, at each attempt', async () => {
		const upstream = silentAfter('nothing');
		const settings = live(upstream, { headTimeoutMs: 30 });
		const run = await finishRun(settings, race);
		expect(run.attempts.map(({ status, failure }) => [status, failure])).toEqual(
			Array(3).fill([undefined, 'No response came within 0.03 s, so this attempt was given up.']),
		);
		expect(run.end).toMatchObject({
			...{ outcome: 'stalled', thrown: 'APIConnectionTimeoutError' },
			sentence: expect.stringContaining('No response came'),
		});
		expect([upstream.opened, upstream.closed]).toEqual([3, 3]);
		expect(settings.lines).toMatchObject([{ outcome: 'stalled', status: 0, attempts: 3 }]);
	});

	test('between two events is released, and what had arrived is kept', async () => {
		const upstream = silentAfter([start, delta]);
		const run = await finishRun(live(upstream, { idleTimeoutMs: 60 }), race);
		expect(run.order).toEqual(['sent', 'attempt', 'message_start', 'content_block_delta', 'end']);
		expect(run.end).toMatchObject({
			outcome: 'stalled',
			sentence: expect.stringContaining('0.06 s'),
		});
		expect([upstream.opened, upstream.closed]).toEqual([1, 1]);
	});

	test('inside a frame is released, and the frame stays open', async () => {
		const upstream = silentAfter([start, delta.slice(0, 40)]);
		const settings = live(upstream, { idleTimeoutMs: 60 });
		const text = await (await createApi(settings)(runRequest(race))).text();
		expect(text.endsWith(delta.slice(0, 40))).toBe(true);
		expect(settings.lines).toMatchObject([{ outcome: 'stalled' }]);
		expect(upstream.closed).toBe(1);
	});

	test('inside a body that does not stream is released, and is not sent again', async () => {
		const upstream = silentAfter(['{"type":"mess'], 'application/json');
		const run = await finishRun(live(upstream, { idleTimeoutMs: 60 }), {
			...race,
			delivery: 'standard',
		});
		expect(run.attempts).toMatchObject([
			{ status: 200, body: '{"type":"mess', failure: expect.any(String) },
		]);
		expect(run.end).toMatchObject({
			outcome: 'stalled',
			sentence: expect.stringContaining('0.06 s'),
		});
		expect([upstream.opened, upstream.closed]).toEqual([1, 1]);
	});

	test('is not blamed for a reader who takes a break', async () => {
		const upstream = silentAfter([start, delta, delta, delta, delta], undefined, delta);
		const response = await createApi(live(upstream, { idleTimeoutMs: 60 }))(runRequest(race));
		const reader = response.body!.getReader();
		for (let i = 0; i < 4; i++) await reader.read();
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect((await reader.read()).done).toBe(false);
		await reader.cancel();
	});
});

test('a reader who never reads holds the upstream back', async () => {
	const upstream = silentAfter([start], undefined, delta.repeat(1000));
	const settings = live(upstream);
	const response = await createApi(settings)(runRequest(race));
	const reader = response.body!.getReader();
	await reader.read();
	await reader.read();
	await new Promise((resolve) => setTimeout(resolve, 100));
	// What is on its way: one chunk in our queue and one in that of the upstream.
	expect(upstream.pulls).toBeLessThanOrEqual(4);
	await reader.cancel();
	expect(upstream.closed).toBe(1);
});

describe('a tab that is closed ends the call upstream', () => {
	const stages: [string, Upstream, RegExp][] = [
		['before the head', silentAfter('nothing'), /sent/],
		['before the first delta', silentAfter([start]), /message_start/],
		['in the middle of the stream', silentAfter([start], undefined, delta), /(Hi[^]*){3}/],
		['while it is idle', silentAfter([start, delta, delta]), /(Hi[^]*){2}/],
	];
	for (const way of ['the signal', 'the body'] as const)
		test.for(stages)(`%s, by way of ${way}`, async ([, like, until]) => {
			const upstream = { ...like, opened: 0, closed: 0 };
			const counting: ApiSettings['network'] = async (input, init) => {
				upstream.opened++;
				init?.signal?.addEventListener('abort', () => upstream.closed++, { once: true });
				return like.fetch(input, init);
			};
			const settings = live({ ...upstream, fetch: counting });
			const browser = new AbortController();
			const response = await createApi(settings)(runRequest(race, { signal: browser.signal }));
			const reader = response.body!.getReader();
			let text = '';
			while (!until.test(text)) text += new TextDecoder().decode((await reader.read()).value);
			const pending = reader.read().catch(() => undefined);
			await new Promise((resolve) => setTimeout(resolve, 10));
			expect([upstream.opened, upstream.closed]).toEqual([1, 0]);
			if (way === 'the signal') browser.abort();
			else await reader.cancel();
			await pending;
			await expect.poll(() => upstream.closed, { timeout: 250, interval: 5 }).toBe(1);
			await expect.poll(() => settings.lines, { interval: 5 }).toMatchObject([{ outcome: 'left' }]);
		});
});
