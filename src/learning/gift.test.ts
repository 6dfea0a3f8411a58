import { expect, test } from 'vitest';
import { type Item, itemSchema } from '#schemas/item.ts';
import { giftOf } from './gift.ts';

const itemOf = (fields: object): Item =>
	itemSchema.parse({
		...{ id: 'l4.x.1', objective: 'l4.stream', level: 'apply', stem: 'Which `a:b`?' },
		...{ explain: 'Since {1 = 1}.', sources: ['s'], use: ['quiz'] },
		...fields,
	});
const option = (text: string, correct = false) => ({
	id: text,
	text,
	correct,
	feedback: `~${text}`,
});
const end = '\t####Since \\{1 \\= 1\\}.\n}\n';
const head = '// id: l4.x.1, rev 1, objective l4.stream\n::l4.x.1::[markdown]Which `a\\:b`? {';

test('one key is right, the others are wrong, and marks of the format are escaped', () => {
	const item = itemOf({ type: 'choice', options: [option('a', true), option('b'), option('c')] });
	expect(giftOf(item)).toBe(`${head}\n\t=a#\\~a\n\t~b#\\~b\n\t~c#\\~c\n${end}`);
});

test('three keys share the points', () => {
	const options = [option('a', true), option('b', true), option('c', true), option('d')];
	expect(giftOf(itemOf({ type: 'choice', options }))).toContain('~%33.33333%a#\\~a');
	expect(giftOf(itemOf({ type: 'choice', options }))).toContain('~%-33.33333%d#\\~d');
});

test('a number keeps its tolerance and its foreseen wrong answers', () => {
	const item = itemOf({
		...{ type: 'number', answer: 100, tolerance: 0.5 },
		wrong: [{ match: '300', feedback: 'The sum.' }],
	});
	expect(giftOf(item)).toBe(`${head}#\n\t=100:0.5\n\t=%0%300:0#The sum.\n${end}`);
});

test('a text keeps every accepted form', () => {
	expect(giftOf(itemOf({ type: 'text', accept: ['a', 'b'] }))).toBe(`${head}\n\t=a\n\t=b\n${end}`);
});

test('cards in bins become pairs', () => {
	const sort = itemOf({
		type: 'sort',
		bins: [
			{ id: 'y', label: 'Yes' },
			{ id: 'n', label: 'No' },
		],
		cards: ['1', '2', '3'].map((text) => ({ text, bin: 'y', feedback: 'So.' })),
	});
	expect(giftOf(sort)).toContain('\t=1 -> Yes\n');
});

test('an order and a lab are left out', () => {
	expect(giftOf(itemOf({ type: 'order', steps: ['1', '2', '3'] }))).toBeUndefined();
	expect(giftOf(itemOf({ type: 'lab', lab: 'a', expect: { status: 400 } }))).toBeUndefined();
});
