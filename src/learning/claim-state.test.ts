import { describe, expect, test } from 'vitest';
import type { Claim } from '#schemas/claim.ts';
import { claimStates, countClaims, daysBetween, markOf } from './claim-state.ts';

const claim = (id: string, rest: Partial<Claim> = {}): Claim => ({
	id,
	sentence: 'It holds.',
	how: 'sdk',
	canRunLive: false,
	check: { kind: 'union', name: 'StopReason', members: ['end_turn'] },
	sources: ['sdk-ts'],
	checkedOn: '2026-11-21',
	...rest,
});
const failure = (id: string) => ({ id, how: 'sdk' as const, differences: ['a instead of b'] });

const stateOf = (one: Claim, today: string, results = [] as ReturnType<typeof failure>[]) =>
	claimStates([one], results, today).get(one.id);

describe('a claim', () => {
	test('holds on the sixtieth day and is stale on the next', () => {
		expect(stateOf(claim('c.a'), '2027-01-20')).not.toHaveProperty('mark');
		expect(stateOf(claim('c.a'), '2027-01-21')).toHaveProperty('mark', 'stale');
	});

	test('that failed is marked, however fresh it is', () => {
		expect(stateOf(claim('c.a'), '2026-11-21', [failure('c.a')])).toHaveProperty('mark', 'failed');
	});

	test('is not marked by the failure of another', () => {
		expect(stateOf(claim('c.a'), '2026-11-21', [failure('c.b')])).not.toHaveProperty('mark');
	});

	test('that was run live lately is live, and fresh from that day on', () => {
		const one = claim('c.a', { how: 'simulator', checkedOn: '2026-11-21', liveOn: '2027-02-01' });
		expect(stateOf(one, '2027-03-01')).toEqual({
			id: 'c.a',
			sentence: 'It holds.',
			how: 'live',
			on: '2027-02-01',
		});
	});

	test('that was run live long ago is what it is without that', () => {
		const one = claim('c.a', { how: 'simulator', checkedOn: '2027-02-20', liveOn: '2026-11-21' });
		expect(stateOf(one, '2027-03-01')).toMatchObject({ how: 'simulator', on: '2027-02-20' });
	});
});

test('a page counts each claim once, and says the day of the oldest check', () => {
	const claims = [
		claim('c.a'),
		claim('c.b', { how: 'simulator', checkedOn: '2026-11-20' }),
		claim('c.c', { liveOn: '2026-11-21' }),
		claim('c.d'),
		claim('c.e', { checkedOn: '2026-08-01' }),
	];
	const states = claimStates(claims, [failure('c.d')], '2026-11-22');
	expect(countClaims(states.values())).toEqual({
		sdk: 1,
		simulator: 1,
		live: 1,
		failed: 1,
		stale: 1,
		since: '2026-08-01',
	});
});

test('what cites several claims is marked by the worst of them', () => {
	const claims = [claim('c.a'), claim('c.b'), claim('c.c', { checkedOn: '2026-08-01' })];
	const states = claimStates(claims, [failure('c.b')], '2026-11-22');
	expect(markOf(['c.a'], states)).toBeUndefined();
	expect(markOf(['c.a', 'c.c'], states)).toBe('stale');
	expect(markOf(['c.c', 'c.b'], states)).toBe('failed');
	expect(markOf([], states)).toBeUndefined();
});

test('days are counted across a change of the clocks', () => {
	expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
	expect(daysBetween('2026-11-21', '2027-01-20')).toBe(60);
});
