import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allDecks } from '#components/cards/decks.ts';
import { ankiOf } from '#learning/anki.ts';
import { ankiDeck } from '#learning/card-deck.ts';

export async function getStaticPaths() {
	const decks = await allDecks();
	return decks.map((deck) => ({
		params: { deck: deck.id },
		props: { file: ankiOf(deck.cards.map((card) => ({ card, deck: ankiDeck(deck) }))) },
	}));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(props.file);
