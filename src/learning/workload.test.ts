import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workloadCostOf, type PricedRow, type Workload } from './workload.ts';

const haiku: PricedRow = {
	model: 'claude-haiku-5-5',
	name: 'Claude Haiku 5.5',
	price: { input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite5m: 0.125, cacheWrite1h: 0.2 },
	longPrompt: {
		aboveTokens: 100_000,
		price: { input: 0.5, output: 2.5, cacheRead: 0.05, cacheWrite5m: 0.625, cacheWrite1h: 1 },
	},
	cacheMinTokens: 512,
	contextTokens: 1_000_000,
	checkedOn: '2026-11-21',
	isNewest: true,
};

const workload = fc.record<Workload>({
	inputTokens: fc.integer({ min: 1, max: 400_000 }),
	outputTokens: fc.integer({ min: 0, max: 64_000 }),
	calls: fc.integer({ min: 1, max: 1_000_000 }),
	prefixShare: fc.double({ min: 0, max: 1, noNaN: true }),
	hitRate: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('a thousand calls of 10,000 in and 1,000 out cost 1.50, in a batch half', () => {
	const work = {
		inputTokens: 10_000,
		outputTokens: 1000,
		calls: 1000,
		prefixShare: 0.8,
		hitRate: 1,
	};
	const { usd } = workloadCostOf(haiku, work);
	expect(usd.standard).toBeCloseTo(1.5, 9);
	expect(usd.batch).toBeCloseTo(0.75, 9);
	expect(usd.cached).toBeCloseTo(0.2 + 0.08 + 0.5, 9);
});

describe('for every workload', () => {
	const holds = (check: (work: Workload) => void) => fc.assert(fc.property(workload, check));

	test('a batch costs half', () => {
		holds((work) => {
			const { usd } = workloadCostOf(haiku, work);
			expect(usd.batch! * 2).toBeCloseTo(usd.standard!, 6);
		});
	});

	test('hits only are never dearer than the standard price, misses only never cheaper', () => {
		holds((work) => {
			const best = workloadCostOf(haiku, { ...work, hitRate: 1 }).usd;
			expect(best.cached!).toBeLessThanOrEqual(best.standard! * (1 + 1e-9));
			const worst = workloadCostOf(haiku, { ...work, hitRate: 0 }).usd;
			expect(worst.cached!).toBeGreaterThanOrEqual(worst.standard! * (1 - 1e-9));
		});
	});

	test('one more call costs more, never less', () => {
		holds((work) => {
			const more = workloadCostOf(haiku, { ...work, calls: work.calls + 1 }).usd;
			expect(more.standard!).toBeGreaterThan(workloadCostOf(haiku, work).usd.standard!);
		});
	});
});

test('above the prompt size every token of the call has the higher price', () => {
	const work = { inputTokens: 100_001, outputTokens: 1000, calls: 1, prefixShare: 0, hitRate: 0 };
	const cost = workloadCostOf(haiku, work);
	expect(cost.isLongPrompt).toBe(true);
	expect(cost.usd.standard).toBeCloseTo(0.0525005, 9);
	expect(workloadCostOf(haiku, { ...work, inputTokens: 100_000 }).isLongPrompt).toBe(false);
});

test('a call that does not fit into the window has no price', () => {
	const small = { ...haiku, contextTokens: 200_000 };
	const work = { inputTokens: 199_001, outputTokens: 1000, calls: 1, prefixShare: 1, hitRate: 1 };
	const cost = workloadCostOf(small, work);
	expect(cost.isTooLong).toBe(true);
	expect(cost.usd).toEqual({ standard: undefined, batch: undefined, cached: undefined });
});

test('a row that lacks a cache price has no cached figure, and the others all the same', () => {
	const row = { ...haiku, price: { input: 0.1, output: 0.5, cacheRead: 0.01 } };
	const work = { inputTokens: 1000, outputTokens: 0, calls: 1, prefixShare: 1, hitRate: 1 };
	expect(workloadCostOf(row, work).usd).toMatchObject({ cached: undefined, standard: 0.0001 });
});

test('a stable part below the minimum is not cached', () => {
	const work = { inputTokens: 1000, outputTokens: 10, calls: 9, prefixShare: 0.5, hitRate: 1 };
	const cost = workloadCostOf(haiku, work);
	expect(cost.isPrefixTooShort).toBe(true);
	expect(cost.usd.cached).toBe(cost.usd.standard);
});
