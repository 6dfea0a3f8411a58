import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costGradeOf, type CostQuestion } from './system-cost-question.ts';

const question: CostQuestion = {
	row: {
		model: 'm',
		name: 'M',
		price: { input: 2, output: 10, cacheRead: 0.1, cacheWrite5m: 2.5, cacheWrite1h: 4 },
		checkedOn: '2026-11-21',
	},
	traffic: { tokens: 2000, callsPerDay: 10_000, hitRate: 0.9 },
	tolerance: 0.02,
};

test.each([
	[6.8, true, 'Hits × the read price'],
	[6.9, true, 'Hits × the read price'],
	[40, false, 'without a cache'],
	[1.8, false, 'hits alone'],
	[5.8, false, 'like plain input'],
	[6800, false, 'factor of a thousand'],
	[0.0068, false, 'factor of a thousand'],
	[100, false, 'Hits × the read price'],
])('%d dollars: right is %s, and it says «%s»', (given, isRight, words) => {
	const grade = costGradeOf(question, given)!;
	expect(grade).toMatchObject({ isRight, givenUsd: given });
	expect(grade.answerUsd).toBeCloseTo(6.8, 9);
	expect(grade.sentence).toContain(words);
});

test('the answer itself is right, and a tenth beside it is not', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(100), (callsPerDay, percent) => {
			const one = { ...question, traffic: { tokens: 2000, callsPerDay, hitRate: percent / 100 } };
			const { answerUsd } = costGradeOf(one, 0)!;
			expect(costGradeOf(one, answerUsd)!.isRight).toBe(true);
			expect(costGradeOf(one, answerUsd * 1.1)!.isRight).toBe(false);
		}),
	);
});

test('a row without cache prices cannot be asked about', () => {
	const row = { ...question.row, price: { input: 2, output: 10 } };
	expect(costGradeOf({ ...question, row }, 1)).toBeUndefined();
});
