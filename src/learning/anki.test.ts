import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ankiOf, htmlOf } from './anki.ts';
import type { Card } from './card.ts';
import { csvOf } from './csv.ts';

const deck = 'Roundtrip::The Messages API::The Messages API in production';
const tags = ['l4.errors', 'recall'];
const base = { rev: 1, objective: 'l4.errors', tags };
const cards: Card[] = [
	{
		...base,
		id: 'l4.errors.1',
		front: 'What does the body of an error look like?',
		back: 'An object:\n\n```json\n{\n\t"type": "error",\n\t"error": { "type": "api_error" }\n}\n```\n\nBranch on `error.type`.',
	},
	{ ...base, id: 'l4.errors.2', front: '"Again"?', back: '- Retry: 429; 529\n- Change: 400 & 401' },
	{ ...base, id: 'l4.errors.3', front: 'Is 5 < 6?', back: '1. `a < b`\n2. =1+1, "yes"' },
	{
		...base,
		id: 'term.delta',
		front: 'What does “delta” mean?',
		back: 'What an event adds.',
		objective: undefined,
	},
];
const file = ankiOf(cards.map((card) => ({ card, deck })));
const golden = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

describe('the Anki file', () => {
	test('is the golden file, byte for byte', () => {
		expect(file).toBe(golden('./anki.golden.txt'));
	});

	test('has one line of five columns for each card, whatever the text holds', () => {
		const rows = file.split('\n').filter((line) => line && !line.startsWith('#'));
		expect(rows.map((row) => row.split('\t').length)).toEqual(cards.map(() => 5));
	});

	test('keeps the id of a card whose text and revision changed', () => {
		const changed = cards.map((card) => ({ card: { ...card, rev: 2, back: 'New' }, deck }));
		const guids = (text: string) => text.split('\n').map((line) => line.split('\t')[0]);
		expect(guids(ankiOf(changed))).toEqual(guids(file));
	});

	test('starts no field with a quotation mark, which Anki takes for a quoted field', () => {
		expect(file).not.toMatch(/(^|\t)"/m);
	});
});

test('code keeps its lines, indents and signs as HTML', () => {
	const html = htmlOf('```ts\nif (a < b) {\n  go("x & y");\n}\n```');
	const text = html
		.replaceAll('<br>', '\n')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
	expect(text).toBe('if (a < b) {\n  go("x & y");\n}');
});

describe('the CSV file', () => {
	test('is the golden file, byte for byte', () => {
		expect(csvOf(cards)).toBe(golden('./csv.golden.csv'));
	});

	test('starts no field with a sign that a spreadsheet calculates', () => {
		expect(csvOf(cards)).not.toMatch(/(^|,)"?[-=+@]/m);
	});
});
