import type { AskedOf } from '#schemas/item.ts';
import { isObject, isTextList, type Score } from './response.ts';

/** `response` holds the places that the steps have in the item, in the order given. */
export function scoreOrder({ steps }: AskedOf<'order'>, response: unknown): Score {
	if (!isTextList(response) || response.length !== steps.length) return undefined;
	if (!steps.every((_, place) => response.includes(String(place)))) return undefined;
	return response.filter((place, index) => place === String(index)).length / steps.length;
}

/** `response` holds a bin for the place of each card. */
export function scoreSort({ bins, cards }: AskedOf<'sort'>, response: unknown): Score {
	if (!isObject(response)) return undefined;
	const isWhole = cards.every((_, place) => bins.some(({ id }) => id === response[place]));
	if (!isWhole) return undefined;
	return cards.filter(({ bin }, place) => bin === response[place]).length / cards.length;
}

/** `response` holds the points that the learner ticked; none is an answer too. */
export function scoreRecall({ points }: AskedOf<'recall'>, response: unknown): Score {
	if (!isTextList(response)) return undefined;
	return points.filter((_, place) => response.includes(String(place))).length / points.length;
}
