import fc from 'fast-check';
import { expect, test } from 'vitest';
import { herdRun, longestMs, waitOf, type HerdSettings } from './herd.ts';

const settings = fc.record({
	strategy: fc.constantFrom('fixed', 'exponential', 'jitter', 'retry-after'),
	clients: fc.integer({ min: 1, max: 200 }),
	limit: fc.integer({ min: 2, max: 60 }),
	baseMs: fc.integer({ min: 100, max: 2000 }),
	capMs: fc.integer({ min: 500, max: 16_000 }),
	jitter: fc.double({ min: 0, max: 1, noNaN: true }),
	seed: fc.string(),
}) as fc.Arbitrary<HerdSettings>;

const course: HerdSettings = {
	strategy: 'exponential',
	clients: 200,
	limit: 10,
	baseMs: 500,
	capMs: 8000,
	jitter: 0.5,
	seed: 'course',
};

test('the same settings give the same run', () => {
	fc.assert(
		fc.property(settings, (one) => {
			expect(herdRun(one)).toEqual(herdRun({ ...one }));
		}),
		{ numRuns: 30 },
	);
});

test('every arrival is served or refused, and no client is served twice', () => {
	fc.assert(
		fc.property(settings, (one) => {
			const { seconds, servedMs, attempts } = herdRun(one);
			const served = seconds.reduce((sum, second) => sum + second.served, 0);
			const refused = seconds.reduce((sum, second) => sum + second.refused, 0);
			expect(served + refused).toBe(attempts);
			expect(servedMs).toHaveLength(one.clients);
			expect(served).toBe(servedMs.filter((ms) => ms !== undefined).length);
			expect(attempts).toBeGreaterThanOrEqual(one.clients);
		}),
		{ numRuns: 60 },
	);
});

test('the server never serves more than one bucket and what refilled it', () => {
	fc.assert(
		fc.property(settings, (one) => {
			const times = herdRun(one)
				.servedMs.filter((ms) => ms !== undefined)
				.sort((a, b) => a - b);
			for (let from = 0; from < times.length; from += 7)
				for (let to = from; to < times.length; to += 5) {
					const spanMs = (times[to] ?? 0) - (times[from] ?? 0);
					const room = one.limit + (spanMs / 1000) * one.limit;
					expect(to - from + 1).toBeLessThanOrEqual(room + 1e-6);
				}
		}),
		{ numRuns: 40 },
	);
});

test('a run ends when the last client is served, or says that somebody was not', () => {
	fc.assert(
		fc.property(settings, (one) => {
			const { doneMs, servedMs } = herdRun(one);
			const isWaiting = servedMs.includes(undefined);
			expect(doneMs === undefined).toBe(isWaiting);
			if (doneMs !== undefined) expect(doneMs).toBeLessThanOrEqual(longestMs);
		}),
		{ numRuns: 40 },
	);
});

test('a crowd that fits below the limit is served at once, whatever the strategy', () => {
	fc.assert(
		fc.property(settings, (one) => {
			const few = { ...one, clients: Math.min(one.clients, one.limit) };
			expect(herdRun(few).attempts).toBe(few.clients);
		}),
		{ numRuns: 30 },
	);
});

test('a wait never leaves its bounds', () => {
	fc.assert(
		fc.property(
			settings,
			fc.nat(1200),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(one, attempt, chance) => {
				const waitMs = waitOf(one, attempt, 1000, () => chance);
				const mostMs =
					{ fixed: one.baseMs, 'retry-after': 1000 }[one.strategy as 'fixed'] ?? one.capMs;
				expect(waitMs).toBeGreaterThanOrEqual(0);
				expect(waitMs).toBeLessThanOrEqual(mostMs);
			},
		),
	);
});

test('doubling without jitter keeps the crowd together, and jitter ends the run several times sooner', () => {
	const crowd = herdRun(course);
	const spread = herdRun({ ...course, strategy: 'jitter' });
	expect(crowd.doneMs! / spread.doneMs!).toBeGreaterThan(3);
	expect(spread.attempts).toBeLessThan(crowd.attempts);
});

test('a fixed delay asks most of the server', () => {
	const others = (['exponential', 'jitter', 'retry-after'] as const).map(
		(strategy) => herdRun({ ...course, strategy }).attempts,
	);
	expect(herdRun({ ...course, strategy: 'fixed' }).attempts).toBeGreaterThan(Math.max(...others));
});
