import type { PublishedCard } from '#schemas/card.ts';

interface WithId {
	id: string;
}

/** Published cards that are gone from the course without being retired: their reviews would be lost. */
export function lostCards(published: readonly PublishedCard[], cards: readonly WithId[]): string[] {
	const present = new Set(cards.map(({ id }) => id));
	return published.filter(({ id, retired }) => !retired && !present.has(id)).map(({ id }) => id);
}

/** Cards under an id that was retired: an old review would count for a new question. */
export function reusedCards(
	published: readonly PublishedCard[],
	cards: readonly WithId[],
): string[] {
	const retired = new Set(published.filter((row) => row.retired).map(({ id }) => id));
	return cards.filter(({ id }) => retired.has(id)).map(({ id }) => id);
}
