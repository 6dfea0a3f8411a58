import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	breakEvenOf,
	cachedDayUsd,
	multipliersOf,
	plainDayUsd,
	type CachedModel,
	type PromptTraffic,
} from './system-cost.ts';

const sonnet: CachedModel = {
	model: 'claude-sonnet-5-5',
	name: 'Claude Sonnet 5.5',
	price: { input: 2, output: 10, cacheRead: 0.1, cacheWrite5m: 2.5, cacheWrite1h: 4 },
	cacheMinTokens: 512,
	checkedOn: '2026-11-21',
};
const ttls = ['5m', '1h'] as const;

const traffic = fc.record<PromptTraffic>({
	tokens: fc.integer({ min: 512, max: 100_000 }),
	callsPerDay: fc.integer({ min: 1, max: 1_000_000 }),
	hitRate: fc.double({ min: 0, max: 1, noNaN: true }),
});
/** A read costs less than the input and a write no less, as in every row there is. */
const model = fc
	.record({
		input: fc.double({ min: 0.05, max: 50, noNaN: true }),
		read: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
		write5m: fc.double({ min: 1, max: 2, noNaN: true }),
		write1h: fc.double({ min: 2, max: 4, noNaN: true }),
	})
	.map(({ input, read, write5m, write1h }): CachedModel => ({
		...sonnet,
		price: {
			...{ input, output: 5 * input, cacheRead: read * input },
			...{ cacheWrite5m: write5m * input, cacheWrite1h: write1h * input },
		},
	}));
const holds = (check: (row: CachedModel, one: PromptTraffic) => void) =>
	fc.assert(fc.property(model, traffic, check));

test('two thousand tokens, ten thousand calls: 40 dollars plain, 6.80 when nine of ten hit', () => {
	const day = { tokens: 2000, callsPerDay: 10_000, hitRate: 0.9 };
	expect(plainDayUsd(sonnet, day)).toBeCloseTo(40, 9);
	expect(cachedDayUsd(sonnet, day, '5m')).toBeCloseTo(6.8, 9);
	expect(cachedDayUsd(sonnet, day, '1h')).toBeCloseTo(9.8, 9);
});

describe('for every price and every traffic', () => {
	test('without a hit the cache costs its write on every call, and no less than none', () => {
		holds((row, one) => {
			for (const ttl of ttls) {
				const { write5m, write1h } = multipliersOf(row);
				const dear = ttl === '5m' ? write5m! : write1h!;
				const plain = plainDayUsd(row, one)!;
				expect(cachedDayUsd(row, { ...one, hitRate: 0 }, ttl)! / plain).toBeCloseTo(dear, 6);
			}
		});
	});

	test('when every call hits, only reads are paid', () => {
		holds((row, one) => {
			const share = cachedDayUsd(row, { ...one, hitRate: 1 }, '5m')! / plainDayUsd(row, one)!;
			expect(share).toBeCloseTo(multipliersOf(row).read!, 6);
		});
	});

	test('more hits never cost more', () => {
		holds((row, one) => {
			for (const ttl of ttls) {
				const more = { ...one, hitRate: (1 + one.hitRate) / 2 };
				expect(cachedDayUsd(row, more, ttl)!).toBeLessThanOrEqual(
					cachedDayUsd(row, one, ttl)! * (1 + 1e-9),
				);
			}
		});
	});

	test('twice the calls, or twice the tokens, cost twice as much', () => {
		holds((row, one) => {
			const twice = [
				{ ...one, callsPerDay: 2 * one.callsPerDay },
				{ ...one, tokens: 2 * one.tokens },
			];
			for (const double of twice) {
				expect(plainDayUsd(row, double)! / plainDayUsd(row, one)!).toBeCloseTo(2, 6);
				expect(cachedDayUsd(row, double, '1h')! / cachedDayUsd(row, one, '1h')!).toBeCloseTo(2, 6);
			}
		});
	});

	test('at the break-even the cache costs what none costs, and beyond it less', () => {
		holds((row, one) => {
			for (const ttl of ttls) {
				const even = breakEvenOf(row, ttl)!;
				const plain = plainDayUsd(row, one)!;
				const at = (hitRate: number) => cachedDayUsd(row, { ...one, hitRate }, ttl)! / plain;
				expect(at(even)).toBeCloseTo(1, 6);
				expect(at((1 + even) / 2)).toBeLessThanOrEqual(1 + 1e-9);
			}
		});
	});
});

describe('what is not known is not made up', () => {
	test.each(['cacheRead', 'cacheWrite5m'] as const)(
		'a row without %s has no cached price',
		(name) => {
			const row = { ...sonnet, price: { ...sonnet.price!, [name]: undefined } };
			expect(
				cachedDayUsd(row, { tokens: 2000, callsPerDay: 1, hitRate: 0.5 }, '5m'),
			).toBeUndefined();
			expect(breakEvenOf(row, '5m')).toBeUndefined();
		},
	);

	test('a row without a price has none at all', () => {
		const row = { ...sonnet, price: undefined };
		expect(plainDayUsd(row, { tokens: 1, callsPerDay: 1, hitRate: 0 })).toBeUndefined();
		expect(multipliersOf(row)).toEqual({ read: undefined, write5m: undefined, write1h: undefined });
	});
});

test('a prompt below the cache minimum costs the same with and without the cache', () => {
	const day = { tokens: 511, callsPerDay: 1000, hitRate: 0.9 };
	expect(cachedDayUsd(sonnet, day, '5m')).toBe(plainDayUsd(sonnet, day));
});

test('above the size where a model costs more, the system prompt does too', () => {
	const haiku: CachedModel = {
		...sonnet,
		price: { input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite5m: 0.125, cacheWrite1h: 0.2 },
		longPrompt: {
			aboveTokens: 100_000,
			price: { input: 0.5, output: 2.5, cacheRead: 0.05, cacheWrite5m: 0.625, cacheWrite1h: 1 },
		},
	};
	const day = (tokens: number) => plainDayUsd(haiku, { tokens, callsPerDay: 10, hitRate: 0 });
	expect(day(100_000)).toBeCloseTo(0.1, 9);
	expect(day(100_001)).toBeCloseTo(0.5, 4);
});
