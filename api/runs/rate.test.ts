import { expect, test } from 'vitest';
import { createRate } from './rate.ts';

test('a learner gets so many runs in any minute, and is told how long to wait', () => {
	let now = 0;
	const rate = createRate(2, () => now);
	expect(rate.take('ada')).toBe(0);
	now = 20_000;
	expect(rate.take('ada')).toBe(0);
	expect(rate.take('ada')).toBe(40_000);
	expect(rate.take('bob')).toBe(0);
	now = 60_000;
	expect(rate.take('ada')).toBe(0);
	expect(rate.take('ada')).toBe(20_000);
});

test('a host who allows none is taken at their word', () => {
	expect(createRate(0, () => 5).take('ada')).toBe(60_000);
});

test('ten thousand others do not make the server forget by growing, but by age', () => {
	const rate = createRate(1, () => 0);
	rate.take('first');
	for (let i = 0; i < 9_999; i++) rate.take(`other ${i}`);
	expect(rate.take('first')).toBeGreaterThan(0);
});
