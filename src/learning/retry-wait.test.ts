import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisEndOf, totalOf, waitsOf, waitText } from './retry-wait.ts';

const numbers = fc.record({
	baseMs: fc.integer({ min: 1, max: 10_000 }),
	capMs: fc.integer({ min: 1, max: 100_000 }),
	jitter: fc.float({ min: 0, max: 1, noNaN: true }),
	maxRetries: fc.integer({ min: 0, max: 12 }),
});

test('there is one wait for each retry', () => {
	fc.assert(fc.property(numbers, (rule) => waitsOf(rule).length === rule.maxRetries));
});

test('no wait is longer than the cap, and chance takes off no more than its share', () => {
	fc.assert(
		fc.property(numbers, (rule) => {
			for (const { shortestMs, longestMs } of waitsOf(rule)) {
				expect(longestMs).toBeLessThanOrEqual(rule.capMs);
				expect(shortestMs).toBeLessThanOrEqual(longestMs);
				expect(shortestMs).toBeCloseTo(longestMs * (1 - rule.jitter), 6);
			}
		}),
	);
});

test('each wait is twice the one before it, until the cap', () => {
	fc.assert(
		fc.property(numbers, (rule) => {
			const waits = waitsOf(rule);
			for (const [i, { longestMs }] of waits.entries())
				expect(longestMs).toBe(
					i === 0
						? Math.min(rule.baseMs, rule.capMs)
						: Math.min(2 * waits[i - 1]!.longestMs, rule.capMs),
				);
		}),
	);
});

test('any draw of chance lies in the band', () => {
	fc.assert(
		fc.property(
			numbers,
			fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			(rule, random) => {
				for (const [n, { shortestMs, longestMs }] of waitsOf(rule).entries()) {
					const wait = Math.min(rule.baseMs * 2 ** n, rule.capMs) * (1 - rule.jitter * random);
					expect(wait).toBeGreaterThanOrEqual(shortestMs - 1e-6);
					expect(wait).toBeLessThanOrEqual(longestMs);
				}
			},
		),
	);
});

test('the waits together are as long as their sum', () => {
	expect(
		totalOf([
			{ shortestMs: 1, longestMs: 2 },
			{ shortestMs: 10, longestMs: 20 },
		]),
	).toEqual({ shortestMs: 11, longestMs: 22 });
	expect(totalOf([])).toEqual({ shortestMs: 0, longestMs: 0 });
});

test('an axis holds what it is made for, in round numbers and without waste', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1000, max: 1_000_000 }), (ms) => {
			const end = axisEndOf(ms);
			expect(end).toBeGreaterThanOrEqual(ms);
			expect(end).toBeLessThanOrEqual(ms * 2.5);
			expect(String(end)).toMatch(/^[125]0+$/);
		}),
	);
});

test.for([
	[{ shortestMs: 375, longestMs: 500 }, '0.38 to 0.5 s'],
	[{ shortestMs: 8000, longestMs: 8000 }, '8 s'],
] as const)('%o reads %s', ([wait, text]) => {
	expect(waitText(wait)).toBe(text);
});
