import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from './budget.ts';

const day = 86_400_000;

describe('the money of one day', () => {
	test('sets the reserve aside at once and books what it did cost afterwards', () => {
		const budget = createBudget(1, () => 0);
		const first = budget.reserve(0.6);
		expect(budget.reserve(0.6)).toBeUndefined();
		first?.settle(0.1);
		expect(budget.takenUsd()).toBeCloseTo(0.1, 12);
		expect(budget.reserve(0.6)).toBeDefined();
	});

	test('takes the whole reserve as spent when nobody knows the price', () => {
		const budget = createBudget(1, () => 0);
		budget.reserve(0.4)?.settle(undefined);
		expect(budget.takenUsd()).toBeCloseTo(0.4, 12);
	});

	test('begins again at 00:00 UTC, and what began before that belongs to its own day', () => {
		let now = day - 1;
		const budget = createBudget(1, () => now);
		const late = budget.reserve(0.9);
		now = day;
		expect(budget.takenUsd()).toBe(0);
		late?.settle(0.5);
		expect(budget.takenUsd()).toBe(0);
		expect(budget.reserve(1)).toBeDefined();
	});

	test('is settled once, however often', () => {
		const budget = createBudget(1, () => 0);
		const one = budget.reserve(0.5);
		one?.settle(0.2);
		one?.settle(0);
		expect(budget.takenUsd()).toBeCloseTo(0.2, 12);
	});

	test('is never overdrawn by runs that cost what they set aside, or less', () => {
		const runs = fc.array(
			fc.record({
				reserve: fc.float({ min: 0, max: 1, noNaN: true }),
				share: fc.integer({ min: 0, max: 100 }),
			}),
		);
		fc.assert(
			fc.property(runs, (asked) => {
				const budget = createBudget(2, () => 0);
				const open = asked.map(
					({ reserve, share }) => [budget.reserve(reserve), (reserve * share) / 100] as const,
				);
				expect(budget.takenUsd()).toBeLessThanOrEqual(2);
				for (const [reservation, usd] of open) reservation?.settle(usd);
				expect(budget.takenUsd()).toBeLessThanOrEqual(2 + 1e-9);
				expect(budget.takenUsd()).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});
