import { expect, test } from 'vitest';
import type { Lesson, Module } from '#schemas/course.ts';
import { itemSchema } from '#schemas/item.ts';
import { allCards, ankiDeck, decksOf } from './card-deck.ts';

const item = (id: string) =>
	itemSchema.parse({
		...{ id, type: 'recall', objective: 'l1.x', level: 'recall', stem: 'Why?', explain: 'So.' },
		...{ answer: 'Because.', points: ['because'], sources: ['sdk'], use: ['card'] },
	});
const lesson = (id: string): Lesson => ({
	...{ id, slug: id, title: `Lesson ${id}`, status: 'written', capability: 'Do it.' },
	...{ readMinutes: 1, practiceMinutes: 1, objectives: [{ id: 'l1.x', can: 'Do', see: '#do' }] },
});
const lessons = ['l1', 'l2', 'l3'].map(lesson);
const module: Module = { id: 'm', title: 'Module', passPercent: 80, lessons };
const files = [
	{ lesson: 'l2', items: [item('l2.x.1')] },
	{ lesson: 'l1', items: [item('l1.x.1'), item('l1.x.2')] },
];
const term = { id: 'delta', term: 'delta', means: 'What an event adds.', sources: ['sdk'] };
const decks = decksOf([module], files, [term]);

test('decks come in the order of the course, and a lesson without cards has none', () => {
	expect(decks.map(({ id }) => id)).toEqual(['l1', 'l2', 'm', 'glossary']);
});

test('every card of the course is there once', () => {
	expect(allCards(decks).map(({ id }) => id)).toEqual(['l1.x.1', 'l1.x.2', 'l2.x.1', 'term.delta']);
});

test('a lesson is a deck inside its module in Anki', () => {
	expect(decks.map(ankiDeck)).toEqual([
		'Roundtrip::Module::Lesson l1',
		'Roundtrip::Module::Lesson l2',
		'Roundtrip::Module',
		'Roundtrip::Glossary',
	]);
});
