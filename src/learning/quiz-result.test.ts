import { expect, test } from 'vitest';
import { answered } from './events.fixture.ts';
import { quizResultOf } from './quiz-result.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => ({
	id,
	rev: 1,
	objective: id < 'c' ? 'one' : 'two',
}));

test('counts the last answer to each item, by objective', () => {
	const events = [answered('a', { score: 0 }), answered('a'), answered('b', { score: 0.5 })];
	expect(quizResultOf(items, events)).toMatchObject({
		...{ answered: 2, right: 1 },
		objectives: [
			{ objective: 'one', earned: 1, possible: 2 },
			{ objective: 'two', earned: 0, possible: 2 },
		],
	});
});

test('lists what was missed, wrong and sure first; what was not answered is not missed', () => {
	const events = [answered('a', { score: 0 }), answered('c', { score: 0, sure: 'sure' })];
	expect(quizResultOf(items, events).missed).toEqual([
		{ item: 'c', wasSure: true },
		{ item: 'a', wasSure: false },
	]);
});

test('an answer in a test is no answer in the quiz', () => {
	expect(quizResultOf(items, [answered('a', { surface: 'test' })]).answered).toBe(0);
});
