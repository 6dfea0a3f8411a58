import { expect, test } from 'vitest';
import { itemSchema } from '#schemas/item.ts';
import { statisticsOf } from './item-statistics.ts';
import type { Answered } from './record-event.ts';

const option = (id: string, correct = false) => ({ id, text: id, correct, feedback: 'So.' });
const item = itemSchema.parse({
	...{ id: 'a', objective: 'l4.x', level: 'apply', type: 'choice', stem: 'Which?', explain: 'So.' },
	...{ sources: ['s'], use: ['quiz'], options: [option('a', true), option('b'), option('c')] },
});

let count = 0;
function answered(id: string, response: string, attempt = 1, rev = 1): Answered {
	const score = response === 'a' ? 1 : 0;
	count += 1;
	return {
		...{ type: 'answered', v: 1, id: `e${count}`, at: '2026-11-21T10:00:00Z', seq: count },
		...{
			item: id,
			rev,
			surface: 'quiz',
			shown: [],
			response: [response],
			score,
			ms: 1,
			hints: 0,
			attempt,
		},
	};
}

/** `right` learners who are right on both items, and `wrong` who are wrong on both. */
const learners = (right: number, wrong: number) => [
	...Array.from({ length: right }, () => [answered('a', 'a'), answered('b', 'a')]),
	...Array.from({ length: wrong }, () => [answered('a', 'b'), answered('b', 'b')]),
];

test('is silent about 29 learners and speaks at 30', () => {
	expect(statisticsOf([item], learners(20, 9))[0]).toEqual({ item: 'a', rev: 1, learners: 29 });
	expect(statisticsOf([item], learners(20, 10))[0]?.measures).toBeDefined();
});

test('gives facility, discrimination, choices and dead distractors', () => {
	const [first] = statisticsOf([item], learners(24, 6));
	expect(first?.measures).toEqual({
		facility: 0.8,
		discrimination: expect.closeTo(1, 9),
		chosen: { a: 24, b: 6, c: 0 },
		dead: ['c'],
		flags: ['hardly chosen: c'],
	});
});

test('a second attempt changes nothing', () => {
	const once = learners(24, 6);
	const twice = once.map((record) => [...record, answered('a', 'a', 2)]);
	expect(statisticsOf([item], twice)).toEqual(statisticsOf([item], once));
});

test('revisions are counted apart', () => {
	const records = [
		...learners(30, 0),
		...Array.from({ length: 31 }, () => [answered('a', 'b', 1, 2)]),
	];
	const own = statisticsOf([item], records).filter((one) => one.item === 'a');
	expect(own.map(({ rev, learners }) => [rev, learners])).toEqual([
		[1, 30],
		[2, 31],
	]);
	expect(own[1]?.measures?.flags).toContain('hard: fewer than 3 in 10 are right');
});

test('has no discrimination where everybody did the same', () => {
	const [first] = statisticsOf([item], learners(30, 0));
	expect(first?.measures?.discrimination).toBeUndefined();
	expect(first?.measures?.flags).toContain('easy: it tells nobody apart');
});
