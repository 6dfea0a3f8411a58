import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Item, itemSchema } from '#schemas/item.ts';
import { wrongGiven } from './score-entry.ts';
import { outcomeOf, scoreOf } from './score.ts';

const base = {
	...{ id: 'l4.x.1', objective: 'l4.stream', level: 'apply', stem: 'Which?', explain: 'Because.' },
	...{ sources: ['s'], use: ['quiz'] },
};
const itemOf = (fields: object): Item => itemSchema.parse({ ...base, ...fields });
const option = (id: string, correct: boolean) => ({
	id,
	correct,
	text: id,
	feedback: `About ${id}.`,
});

const single = itemOf({
	type: 'choice',
	options: [option('a', true), option('b', false), option('c', false)],
});
const several = itemOf({
	type: 'choice',
	options: [option('a', true), option('b', true), option('c', false)],
});
const number = itemOf({
	...{ type: 'number', answer: 1000, tolerance: 0.5, unit: 'requests' },
	wrong: [{ match: '10,000', feedback: 'That is the hourly one.' }],
});
const money = itemOf({ type: 'number', answer: 0.06, tolerance: 0, unit: 'dollars' });
const text = itemOf({
	...{
		type: 'text',
		accept: ['request-id'],
		wrong: [{ match: 'requestId', feedback: 'Not here.' }],
	},
});
const order = itemOf({ type: 'order', steps: ['one', 'two', 'three'] });
const sort = itemOf({
	type: 'sort',
	bins: [
		{ id: 'yes', label: 'Retry' },
		{ id: 'no', label: 'Do not' },
	],
	cards: ['yes', 'no', 'no'].map((bin) => ({ text: bin, bin, feedback: 'So.' })),
});
const recall = itemOf({ type: 'recall', answer: 'All.', points: ['one', 'two'] });
const lab = itemOf({
	type: 'lab',
	lab: 'break',
	expect: { status: 400, errorType: 'invalid_request_error' },
});

describe('scoreOf', () => {
	test.for<[string, Item, unknown, number | undefined]>([
		['the key', single, ['a'], 1],
		['a distractor', single, ['b'], 0],
		['nothing', single, [], undefined],
		['an option the item no longer has', single, ['z'], undefined],
		['another kind of response', single, 'a', undefined],
		['all keys', several, ['b', 'a'], 1],
		['one key of two', several, ['a'], 0],
		['both keys and a distractor', several, ['a', 'b', 'c'], 0],
		['the number', number, '1000', 1],
		['the number with its unit, grouped', number, ' 1,000 requests', 1],
		['a number within tolerance', number, '1000.5', 1],
		['a number with a decimal comma', number, '999,5', 1],
		['the number with one of its unit', number, '1000 Request', 1],
		['money with a sign', money, '$0.06', 1],
		['money with a word', money, '0.06 Dollars', 1],
		['money with a code', money, 'USD 0.06', 1],
		['money with a decimal comma', money, '0,060', 1],
		['a number beyond tolerance', number, '1000.6', 0],
		['words for a number', number, 'many', undefined],
		['an empty field', number, ' ', undefined],
		['an accepted form', text, 'request-id', 1],
		['another case, in quotes', text, ' `Request-Id` ', 1],
		['another word', text, 'x-request-id', 0],
		['spaces', text, '   ', undefined],
		['the order', order, ['0', '1', '2'], 1],
		['two steps swapped', order, ['1', '0', '2'], 1 / 3],
		['a step missing', order, ['0', '1'], undefined],
		['a step twice', order, ['0', '1', '1'], undefined],
		['every card in its bin', sort, { 0: 'yes', 1: 'no', 2: 'no' }, 1],
		['one card astray', sort, { 0: 'yes', 1: 'no', 2: 'yes' }, 2 / 3],
		['a card left out', sort, { 0: 'yes', 1: 'no' }, undefined],
		['a bin the item no longer has', sort, { 0: 'yes', 1: 'no', 2: 'maybe' }, undefined],
		['one point of two ticked', recall, ['0'], 0.5],
		['no point ticked', recall, [], 0],
		[
			'what the lab expects, and more',
			lab,
			{ status: 400, errorType: 'invalid_request_error', ms: 9 },
			1,
		],
		['another status', lab, { status: 401, errorType: 'invalid_request_error' }, 0],
		['no run', lab, undefined, undefined],
	])('%s', ([, item, response, score]) => {
		expect(scoreOf(item, response)).toBe(score);
	});

	test('is a share or absent, whatever is given', () => {
		fc.assert(
			fc.property(
				fc.anything(),
				fc.constantFrom(single, number, text, order, sort, lab),
				(response, item) => {
					const score = scoreOf(item, response);
					expect(score === undefined || (score >= 0 && score <= 1)).toBe(true);
				},
			),
		);
	});
});

test('only a whole score is correct', () => {
	expect(outcomeOf(order, ['1', '0', '2'])).toBe('incorrect');
	expect(outcomeOf(order, ['0', '1', '2'])).toBe('correct');
	expect(outcomeOf(order, undefined)).toBeUndefined();
});

test('finds the feedback of a wrong answer that was foreseen, however it was typed', () => {
	if (number.type !== 'number' || text.type !== 'text') throw new Error('Wrong fixture.');
	expect(wrongGiven(number, '10000 requests')?.feedback).toBe('That is the hourly one.');
	expect(wrongGiven(text, '"requestid"')?.feedback).toBe('Not here.');
	expect(wrongGiven(text, 'id')).toBeUndefined();
});
