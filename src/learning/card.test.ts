import { describe, expect, test } from 'vitest';
import { itemSchema, type Item } from '#schemas/item.ts';
import { cardOf, cardsOf, termCard } from './card.ts';

const base = {
	id: 'l4.stream.1',
	objective: 'l4.stream',
	level: 'recall',
	stem: 'Which event ends a stream?',
	explain: 'Nothing comes after it.',
	sources: ['sdk'],
	use: ['card'],
};
const recall = { ...base, type: 'recall', answer: '`message_stop`', points: ['its name'] };

function item(fields: object): Item {
	return itemSchema.parse({ ...recall, ...fields });
}

test('only items that are used as cards become cards', () => {
	const cards = cardsOf([item({}), item({ id: 'l4.stream.2', use: ['quiz'] })]);
	expect(cards.map(({ id }) => id)).toEqual(['l4.stream.1']);
});

test('what the author wrote on the card replaces what the type gives', () => {
	const card = cardOf(item({ card: { front: 'Front', back: 'Back' }, rev: 3 }));
	expect(card).toEqual({
		id: 'l4.stream.1',
		rev: 3,
		front: 'Front',
		back: 'Back',
		objective: 'l4.stream',
		tags: ['l4.stream', 'recall'],
	});
});

describe('a derived back', () => {
	const options = [
		{ id: 'a', text: 'First', correct: true, feedback: '+' },
		{ id: 'b', text: 'Second', correct: true, feedback: '+' },
		{ id: 'c', text: 'Third', feedback: '+' },
	];
	const bins = [
		{ id: 'retry', label: 'Retry' },
		{ id: 'mend', label: 'Mend' },
	];
	const cards = [
		{ text: '529', bin: 'retry', feedback: '+' },
		{ text: '400', bin: 'mend', feedback: '+' },
		{ text: '429', bin: 'retry', feedback: '+' },
	];
	const expectation = { status: 401, errorType: 'authentication_error', attempts: 1 };

	test.for<[string, object, string]>([
		['of a choice with two keys lists both', { type: 'choice', options }, '- First\n- Second'],
		['of a number has its unit', { type: 'number', answer: 50, unit: 'per cent' }, '50 per cent'],
		['of a text is code', { type: 'text', accept: ['request-id', 'Request-Id'] }, '`request-id`'],
		['of an order is numbered', { type: 'order', steps: ['b', 'c', 'a'] }, '1. b\n2. c\n3. a'],
		['of a sort names the bins', { type: 'sort', bins, cards }, '- Retry: 529; 429\n- Mend: 400'],
		[
			'of a lab says what to expect',
			{ type: 'lab', lab: 'errors', expect: expectation },
			'Status 401, `authentication_error`, 1 request',
		],
	])('%s', ([, fields, back]) => {
		expect(cardOf(itemSchema.parse({ ...base, ...fields })).back).toBe(
			`${back}\n\nNothing comes after it.`,
		);
	});

	test('of a recall item is its answer', () => {
		expect(cardOf(item({})).back).toBe('`message_stop`');
	});
});

test('the front of an ordering shows the steps in an order that gives nothing away', () => {
	const order = itemSchema.parse({ ...base, type: 'order', steps: ['b', 'c', 'a'] });
	expect(cardOf(order).front).toBe('Which event ends a stream?\n\na · b · c');
});

test('a term asks for its meaning and belongs to no objective', () => {
	const term = { id: 'delta', term: 'delta', means: 'What an event adds.', sources: ['sdk'] };
	expect(termCard(term)).toMatchObject({ id: 'term.delta', front: 'What does “delta” mean?' });
	expect(termCard(term).objective).toBeUndefined();
});
