import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allDecks } from '#components/cards/decks.ts';
import { csvOf } from '#learning/csv.ts';

export async function getStaticPaths() {
	const decks = await allDecks();
	return decks.map(({ id, cards }) => ({ params: { deck: id }, props: { file: csvOf(cards) } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(props.file);
