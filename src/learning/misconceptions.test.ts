import { expect, test } from 'vitest';
import { itemSchema } from '#schemas/item.ts';
import { answered } from './events.fixture.ts';
import { beliefsOf } from './misconceptions.ts';

const base = {
	...{ objective: 'l4.x', level: 'apply', stem: 'Which?', explain: 'So.', sources: ['s'] },
	use: ['quiz'],
};
const choiceOn = (id: string, misconception: string) =>
	itemSchema.parse({
		...{ ...base, id, type: 'choice' },
		options: [
			{ id: 'a', text: 'a', correct: true, feedback: 'Yes.' },
			{ id: 'b', text: 'b', feedback: 'No.', misconception },
			{ id: 'c', text: 'c', feedback: 'No.' },
		],
	});
const number = itemSchema.parse({
	...{ ...base, id: 'number', type: 'number', answer: 1 },
	wrong: [{ match: '10', feedback: 'No.', misconception: 'm.one' }],
});
const items = [choiceOn('first', 'm.one'), choiceOn('second', 'm.one'), number];
const dayOf = (at: string) => at.slice(0, 10);
const beliefs = (...events: ReturnType<typeof answered>[]) => beliefsOf(items, events, dayOf);

const believed = answered('first', { response: ['b'], score: 0, at: '2026-11-21T10:00:00Z' });
const right = (item: string, at: string) => answered(item, { at });

test('a chosen distractor shows its misconception, another does not', () => {
	expect(beliefs(believed)).toMatchObject([{ misconception: 'm.one', times: 1, isCleared: false }]);
	expect(beliefs(answered('first', { response: ['c'], score: 0 }))).toEqual([]);
});

test('a typed answer shows the misconception it was foreseen for', () => {
	const typed = answered('number', { response: '10', score: 0 });
	expect(beliefs(typed)).toMatchObject([{ misconception: 'm.one', item: 'number' }]);
});

test.for([
	['another item on a later day', right('second', '2026-11-22T08:00:00Z'), true],
	['another item on the same day', right('second', '2026-11-21T23:00:00Z'), false],
	['the same item on a later day', right('first', '2026-11-22T08:00:00Z'), false],
	[
		'another item, wrong',
		answered('second', { response: ['c'], score: 0, at: '2026-11-22T08:00:00Z' }),
		false,
	],
	[
		'another item in an older revision',
		answered('second', { rev: 9, at: '2026-11-22T08:00:00Z' }),
		false,
	],
] as const)('%s: cleared is %s', ([, event, isCleared]) => {
	expect(beliefs(believed, event)[0]?.isCleared).toBe(isCleared);
});

test('what is believed again is no longer cleared', () => {
	const again = answered('first', { response: ['b'], score: 0, at: '2026-11-23T08:00:00Z' });
	const ledger = beliefs(believed, right('second', '2026-11-22T08:00:00Z'), again);
	expect(ledger).toMatchObject([{ times: 2, isCleared: false }]);
});
