import { getCollection } from 'astro:content';
import { allCards, decksOf, type Deck } from '#learning/card-deck.ts';
import { lostCards, reusedCards } from '#learning/card-ids.ts';

let decks: Promise<Deck[]> | undefined;

/** The course's decks, or a build error when a learner would lose what is kept under a card's id. */
export function allDecks(): Promise<Deck[]> {
	// Every print page asks; `astro dev` must see a change at once.
	return import.meta.env.DEV ? readDecks() : (decks ??= readDecks());
}

/** The deck of a lesson named in MDX, or a build error that says what is missing. */
export async function deckOf(id: string): Promise<Deck> {
	const deck = (await allDecks()).find((one) => one.id === id);
	if (deck) return deck;
	throw new Error(
		`<Flashcards lesson="${id}" /> finds no cards. Write «card» among the uses of an item in src/content/items/${id}.yaml.`,
	);
}

async function readDecks(): Promise<Deck[]> {
	const [modules, files, terms, ids] = await Promise.all([
		getCollection('modules'),
		getCollection('items'),
		getCollection('terms'),
		getCollection('cardIds'),
	]);
	const read = decksOf(
		modules.map(({ data }) => data),
		files.map(({ data }) => data),
		terms.map(({ data }) => data),
	);
	const published = ids.map(({ data }) => data);
	refuse(lostCards(published, allCards(read)), lostAdvice);
	refuse(reusedCards(published, allCards(read)), reusedAdvice);
	return read;
}

const lostAdvice =
	'in src/content/card-ids.yaml, but no longer in the course. Bring it back, or write «retired: <day>» beside its id.';
const reusedAdvice =
	'retired in src/content/card-ids.yaml, but in the course. Give the new card an id of its own.';

function refuse(ids: readonly string[], advice: string): void {
	if (ids.length > 0) throw new Error(ids.map((id) => `Card ${id} is ${advice}`).join('\n'));
}
