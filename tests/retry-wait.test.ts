import Anthropic from '@anthropic-ai/sdk';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { waitsOf } from '#learning/retry-wait.ts';
import { factFiles } from '#schemas/fact.ts';

const [rule] = factFiles.retries
	.array()
	.parse(parse(readFileSync('src/content/facts/retries.yaml', 'utf8')));

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** When the SDK sent each of its requests, by a clock that jumps from timer to timer. */
async function sentAtMs(options: { maxRetries?: number }): Promise<number[]> {
	vi.useFakeTimers();
	const sent: number[] = [];
	const client = new Anthropic({
		apiKey: 'sk-ant-test',
		...options,
		fetch: async () => {
			sent.push(Date.now());
			return new Response('{}', { status: 529 });
		},
	});
	const params = { model: 'claude-haiku-5-5', max_tokens: 1, messages: [] };
	const failing = client.messages.create(params).catch((error: unknown) => error);
	await vi.runAllTimersAsync();
	expect(await failing).toBeInstanceOf(Anthropic.APIError);
	return sent;
}

const gaps = (times: number[]) => times.slice(1).map((time, i) => time - times[i]!);

test.each([0, 0.5, 0.999, undefined])(
	'the SDK waits inside the band when Math.random gives %s',
	async (random) => {
		if (random !== undefined) vi.spyOn(Math, 'random').mockReturnValue(random);
		const maxRetries = 6;
		const waits = waitsOf({ ...rule!, maxRetries });
		const measured = gaps(await sentAtMs({ maxRetries }));
		expect(measured).toHaveLength(maxRetries);
		for (const [i, wait] of measured.entries()) {
			// A timer counts whole milliseconds.
			expect(wait).toBeGreaterThanOrEqual(Math.floor(waits[i]!.shortestMs));
			expect(wait).toBeLessThanOrEqual(waits[i]!.longestMs);
		}
	},
);

test('both ends of the band are waits that the SDK can make', async () => {
	const maxRetries = 6;
	const waits = waitsOf({ ...rule!, maxRetries });
	vi.spyOn(Math, 'random').mockReturnValue(0);
	expect(gaps(await sentAtMs({ maxRetries }))).toEqual(waits.map(({ longestMs }) => longestMs));
	vi.spyOn(Math, 'random').mockReturnValue(1 - 2 ** -53);
	const shortest = gaps(await sentAtMs({ maxRetries }));
	for (const [i, wait] of shortest.entries())
		expect(Math.abs(wait - waits[i]!.shortestMs)).toBeLessThanOrEqual(1);
});

test('without a setting the SDK makes as many retries as the row says', async () => {
	expect(gaps(await sentAtMs({}))).toHaveLength(rule!.maxRetries);
});
