import { allDecks } from '#components/cards/decks.ts';
import { allCards } from '#learning/card-deck.ts';

/** Fetched by the front page, once a card was reviewed, to count those that are due. */
export async function GET() {
	return Response.json(allCards(await allDecks()).map(({ id, rev }) => ({ id, rev })));
}
