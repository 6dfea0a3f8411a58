import type { Item } from '#schemas/item.ts';
import type { Answered, RecordEvent } from './record-event.ts';

/** Practice on an item as it is now: an edit that raised `rev` left earlier answers behind. */
export function answersTo(
	{ id, rev }: Pick<Item, 'id' | 'rev'>,
	events: readonly RecordEvent[],
): Answered[] {
	return events.filter(
		(event): event is Answered =>
			event.type === 'answered' &&
			event.item === id &&
			event.rev === rev &&
			event.surface !== 'test' &&
			event.surface !== 'card',
	);
}

/** The order in which an item is first shown; the same on the server and in the browser. */
export function firstSeed({ id, rev }: Pick<Item, 'id' | 'rev'>): string {
	return `${id}@${rev}`;
}
