import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateGrade, ratioText } from './token-estimate.ts';

test.for([
	[100, 100, true, 'exactly the count'],
	[80, 100, true, '20 % below the count'],
	[120, 100, true, '20 % above the count'],
	[121, 100, false, '21 % above the count'],
	[79, 100, false, '21 % below the count'],
	[1001, 1000, true, 'less than 1 % above the count'],
] as const)('%i of %i is right: %s', ([estimate, counted, isRight, words]) => {
	const grade = estimateGrade(estimate, counted, 20);
	expect(grade.isRight).toBe(isRight);
	expect(grade.sentence).toContain(words);
});

test('a nearer estimate is never worse', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.nat(5000), (counted, a, b) => {
			const [near, far] = [a, b].sort((x, y) => Math.abs(x - counted) - Math.abs(y - counted));
			const isRight = (estimate = 0) => estimateGrade(estimate, counted, 20).isRight;
			expect(isRight(near)).toBe(isRight(near) || isRight(far));
		}),
	);
});

test('the ratio of two counts has two digits, and none where nothing was counted', () => {
	expect(ratioText(130, 100)).toBe('1.30 times');
	expect(ratioText(5, 0)).toBeUndefined();
});
