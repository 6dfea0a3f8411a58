import type { Lesson, Module } from '#schemas/course.ts';
import type { Item, Term } from '#schemas/item.ts';
import { cardsOf, termCard, type Card } from './card.ts';

/** A lesson's, a module's or the glossary's cards. */
export interface Deck {
	/** Part of the deck's address: `l4`, `messages-api`, `glossary`. */
	id: string;
	title: string;
	cards: readonly Card[];
	/** The lesson whose deck it is. */
	lesson: { module: Module; lesson: Lesson } | undefined;
}

/** The same deck in Anki, where «::» parts the levels. */
export function ankiDeck({ title, lesson }: Deck): string {
	return ['Roundtrip', lesson?.module.title, title].filter(Boolean).join('::');
}

interface ItemFile {
	lesson: string;
	items: readonly Item[];
}

/** All decks that have a card, in course order, the glossary last. */
export function decksOf(
	modules: readonly Module[],
	files: readonly ItemFile[],
	terms: readonly Term[],
): Deck[] {
	const glossary: Deck = {
		id: 'glossary',
		title: 'Glossary',
		cards: terms.map(termCard),
		lesson: undefined,
	};
	return [...modules.flatMap((module) => moduleDecks(module, files)), glossary].filter(
		({ cards }) => cards.length > 0,
	);
}

/** Every card once: the module decks hold nothing that the lessons' do not. */
export function allCards(decks: readonly Deck[]): Card[] {
	return decks
		.filter(({ id, lesson }) => lesson || id === 'glossary')
		.flatMap(({ cards }) => cards);
}

function moduleDecks(module: Module, files: readonly ItemFile[]): Deck[] {
	const decks = module.lessons.map((lesson): Deck => {
		const items = files.filter((file) => file.lesson === lesson.id).flatMap((file) => file.items);
		return {
			id: lesson.id,
			title: lesson.title,
			cards: cardsOf(items),
			lesson: { module, lesson },
		};
	});
	const cards = decks.flatMap((deck) => deck.cards);
	return [...decks, { id: module.id, title: module.title, cards, lesson: undefined }];
}
