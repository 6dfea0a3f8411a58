import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costUsd, type PricedModel } from './price.ts';

const haiku: PricedModel = {
	model: 'claude-haiku-5-5',
	price: { input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite5m: 0.125, cacheWrite1h: 0.2 },
	longPrompt: {
		aboveTokens: 100_000,
		price: { input: 0.5, output: 2.5, cacheRead: 0.05, cacheWrite5m: 0.625, cacheWrite1h: 1 },
	},
};
const bare: PricedModel = { model: 'claude-opus-5', price: { input: 5, output: 25 } };

describe('the price of an answer', () => {
	test('is tokens times the row, in USD per million', () => {
		expect(costUsd(haiku, { input_tokens: 1_000, output_tokens: 2_000 })).toBeCloseTo(0.0011, 12);
	});

	test('changes for every token as soon as the prompt is longer than the tier', () => {
		const usage = { input_tokens: 100_000, output_tokens: 1_000 };
		expect(costUsd(haiku, usage)).toBeCloseTo(0.0105, 12);
		expect(costUsd(haiku, { ...usage, input_tokens: 100_001 })).toBeCloseTo(0.0525005, 12);
	});

	test('counts what came from the cache as part of the prompt', () => {
		const usage = { input_tokens: 1, output_tokens: 0, cache_read_input_tokens: 100_000 };
		expect(costUsd(haiku, usage)).toBeCloseTo((1 * 0.5 + 100_000 * 0.05) / 1e6, 12);
	});

	test('takes cache reads and writes from the row where it has them', () => {
		const usage = {
			...{ input_tokens: 0, output_tokens: 0, cache_read_input_tokens: 1_000 },
			cache_creation_input_tokens: 3_000,
			cache_creation: { ephemeral_1h_input_tokens: 1_000 },
		};
		expect(costUsd(haiku, usage)).toBeCloseTo((10 + 2_000 * 0.125 + 1_000 * 0.2) / 1e6, 12);
	});

	test('takes a tenth, five quarters and twice the input price where the row has none', () => {
		const usage = (more: object) => ({ input_tokens: 0, output_tokens: 0, ...more });
		const one = 1_000_000;
		expect(costUsd(bare, usage({ cache_read_input_tokens: one }))).toBeCloseTo(0.5, 9);
		expect(costUsd(bare, usage({ cache_creation_input_tokens: one }))).toBeCloseTo(6.25, 9);
		const hour = { cache_creation: { ephemeral_1h_input_tokens: one } };
		const hourly = usage({ cache_creation_input_tokens: one, ...hour });
		expect(costUsd(bare, hourly)).toBeCloseTo(10, 9);
	});

	test('is unknown without a price', () => {
		expect(costUsd({ model: 'x' }, { input_tokens: 1, output_tokens: 1 })).toBeUndefined();
	});

	test('is half in a batch, and never negative', () => {
		const tokens = fc.nat(2_000_000);
		const usages = fc.record({
			...{ input_tokens: tokens, output_tokens: tokens },
			...{ cache_read_input_tokens: tokens, cache_creation_input_tokens: tokens },
		});
		fc.assert(
			fc.property(usages, (usage) => {
				const standard = costUsd(haiku, usage) ?? NaN;
				expect(standard).toBeGreaterThanOrEqual(0);
				expect(costUsd(haiku, usage, { isBatch: true })).toBeCloseTo(standard / 2, 9);
			}),
		);
	});
});
