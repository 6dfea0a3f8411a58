import { getCollection } from 'astro:content';
import { decksOf, type Deck } from '#learning/card-deck.ts';

/** The course's decks. */
export async function allDecks(): Promise<Deck[]> {
	const [modules, files, terms] = await Promise.all([
		getCollection('modules'),
		getCollection('items'),
		getCollection('terms'),
	]);
	return decksOf(
		modules.map(({ data }) => data),
		files.map(({ data }) => data),
		terms.map(({ data }) => data),
	);
}

/** The deck of a lesson named in MDX, or a build error that says what is missing. */
export async function deckOf(id: string): Promise<Deck> {
	const deck = (await allDecks()).find((one) => one.id === id);
	if (deck) return deck;
	throw new Error(
		`<Flashcards lesson="${id}" /> finds no cards. Write «card» among the uses of an item in src/content/items/${id}.yaml.`,
	);
}
