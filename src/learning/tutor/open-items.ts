import type { RecordEvent } from '#learning/record-event.ts';
import type { TutorItem } from '#wire/tutor.ts';

/**
 * Ids of the items whose answer the tutor may tell: answered as they are now, and not part of a module
 * test that is still being written.
 */
export function answeredItems(
	items: readonly Pick<TutorItem, 'id' | 'rev'>[],
	events: readonly RecordEvent[],
): Set<string> {
	const answered = new Set<string>();
	const inTest = new Map<string, string[]>();
	for (const event of events) {
		if (event.type === 'answered') answered.add(`${event.item}@${event.rev}`);
		if (event.type === 'drawn')
			inTest.set(
				event.id,
				event.items.map(({ id }) => id),
			);
		if (event.type === 'submitted') inTest.delete(event.draw);
	}
	const held = new Set([...inTest.values()].flat());
	return new Set(
		items
			.filter(({ id, rev }) => answered.has(`${id}@${rev}`) && !held.has(id))
			.map(({ id }) => id),
	);
}
