import type { Item } from '#schemas/item.ts';
import type { RecordEvent } from './record-event.ts';
import { wrongGiven } from './score-entry.ts';

/** Something the learner believed, as a response showed. */
export interface Belief {
	misconception: string;
	/** Item whose response showed it last. */
	item: string;
	/** Moment of that response, ISO. */
	at: string;
	times: number;
	isCleared: boolean;
}

/**
 * What the learner believed, oldest first. A belief is cleared by a right answer to another item on
 * the same misconception on a later day: the same item would show memory, the same day little more.
 * `dayOf` gives the learner's own day.
 */
export function beliefsOf(
	items: readonly Item[],
	events: readonly RecordEvent[],
	dayOf: (at: string) => string,
): Belief[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	const beliefs = new Map<string, Belief>();
	for (const event of events) {
		const item = event.type === 'answered' ? byId.get(event.item) : undefined;
		if (event.type !== 'answered' || item?.rev !== event.rev) continue;
		for (const misconception of shownBy(item, event.response)) {
			const times = (beliefs.get(misconception)?.times ?? 0) + 1;
			const { at } = event;
			beliefs.set(misconception, { misconception, item: item.id, at, times, isCleared: false });
		}
		if (event.score < 1) continue;
		for (const misconception of aboutIn(item)) {
			const belief = beliefs.get(misconception);
			if (belief && belief.item !== item.id && dayOf(event.at) > dayOf(belief.at))
				belief.isCleared = true;
		}
	}
	return [...beliefs.values()];
}

/** Misconceptions that a response to an item shows. */
function shownBy(item: Item, response: unknown): string[] {
	if (item.type === 'choice' && Array.isArray(response))
		return item.options
			.filter(({ id, correct }) => !correct && response.includes(id))
			.flatMap(({ misconception }) => misconception ?? []);
	if ((item.type === 'number' || item.type === 'text') && typeof response === 'string')
		return [wrongGiven(item, response)?.misconception].flatMap((id) => id ?? []);
	return [];
}

/** Misconceptions that an item could show. */
function aboutIn(item: Item): Set<string> {
	const places =
		item.type === 'choice'
			? item.options
			: item.type === 'number' || item.type === 'text'
				? item.wrong
				: [];
	return new Set(places.flatMap(({ misconception }) => misconception ?? []));
}
