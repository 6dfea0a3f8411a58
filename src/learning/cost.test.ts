import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchCostUsd, costUsd, mostUsd, usdText, type PriceRow } from './cost.ts';

const haiku: PriceRow = {
	model: 'claude-haiku-5-5',
	input: 0.1,
	output: 0.5,
	cacheRead: 0.01,
	checkedOn: '2026-11-21',
};

test('a million tokens of each kind cost what the row says', () => {
	expect(costUsd({ input_tokens: 1e6, output_tokens: 1e6 }, haiku)).toBeCloseTo(0.6);
	expect(
		costUsd({ input_tokens: 0, output_tokens: 0, cache_read_input_tokens: 1e6 }, haiku),
	).toBeCloseTo(0.01);
});

test('a batch costs half', () => {
	const usage = { input_tokens: 4000, output_tokens: 900 };
	expect(batchCostUsd(usage, haiku) * 2).toBeCloseTo(costUsd(usage, haiku));
});

test('the estimate is never below what the request can cost', () => {
	fc.assert(
		fc.property(
			fc.string({ maxLength: 2000 }),
			fc.nat(4096),
			fc.nat(4096),
			(content, most, used) => {
				const body = { max_tokens: most, messages: [{ role: 'user', content }] };
				const usage = {
					input_tokens: Math.ceil(content.length / 2),
					output_tokens: Math.min(used, most),
				};
				expect(mostUsd(body, haiku)).toBeGreaterThanOrEqual(costUsd(usage, haiku));
			},
		),
	);
});

test.each([
	[0, '$0'],
	[0.00052, '$0.000520'],
	[0.0312, '$0.0312'],
	[1.5, '$1.50'],
])('%d USD reads %s', (usd, text) => {
	expect(usdText(usd)).toBe(text);
});
