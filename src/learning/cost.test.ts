import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costUsd } from '#wire/price.ts';
import { mostUsd, usdText, type PriceRow } from './cost.ts';

const haiku: PriceRow = {
	model: 'claude-haiku-5-5',
	price: { input: 0.1, output: 0.5 },
	checkedOn: '2026-11-21',
};

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
				expect(mostUsd(body, haiku)).toBeGreaterThanOrEqual(costUsd(haiku, usage)!);
			},
		),
	);
});

test('a row without a price gives no estimate', () => {
	expect(mostUsd({ max_tokens: 1 }, { model: 'x', checkedOn: '2026-11-21' })).toBeUndefined();
});

test.each([
	[0, '$0'],
	[0.00052, '$0.000520'],
	[0.0312, '$0.0312'],
	[1.5, '$1.50'],
	[12345, '$12,345.00'],
])('%d USD reads %s', (usd, text) => {
	expect(usdText(usd)).toBe(text);
});
