import { shuffle } from './shuffle.ts';

/** As much of an item as drawing needs. */
export interface Drawable {
	id: string;
	objective: string;
	family?: string | undefined;
}

export interface Draw {
	objective: string;
	take: number;
}

export interface DrawnTest<Item extends Drawable> {
	items: Item[];
	/** Of these, items the learner has seen before: the pool had no other. */
	repeated: number;
	/** Items the blueprint asks for and the pool does not have. */
	missing: number;
}

/**
 * Puts a test together: as many items per objective as the blueprint says, never two of one family,
 * those not seen before first. The same seed, pool and history give the same test.
 */
export function drawTest<Item extends Drawable>(
	pool: readonly Item[],
	blueprint: readonly Draw[],
	seen: ReadonlySet<string>,
	seed: string,
): DrawnTest<Item> {
	const drawn: Item[] = [];
	const families = new Set<string>();
	for (const { objective, take } of blueprint) {
		const own = pool.filter((item) => item.objective === objective);
		for (const item of unseenFirst(shuffle(own, `${seed}:${objective}`), seen)) {
			if (count(drawn, objective) === take) break;
			if (families.has(familyOf(item))) continue;
			families.add(familyOf(item));
			drawn.push(item);
		}
	}
	const wanted = blueprint.reduce((sum, { take }) => sum + take, 0);
	return {
		items: shuffle(drawn, seed),
		repeated: drawn.filter(({ id }) => seen.has(id)).length,
		missing: wanted - drawn.length,
	};
}

/** The part of a blueprint for a retake of what was missed. */
export function blueprintFor(
	blueprint: readonly Draw[],
	objectives: readonly string[] | undefined,
): Draw[] {
	return blueprint.filter(({ objective }) => objectives?.includes(objective) ?? true);
}

/** Whole numbers throughout: 0.55 of 20 would round up to 12. */
export function pointsToPass(possible: number, passPercent: number): number {
	return Math.ceil((possible * passPercent) / 100);
}

/** A seed for a new test, from chance that is handed in. */
export function seedFrom(random: () => number): string {
	return Math.floor(random() * 36 ** 8)
		.toString(36)
		.padStart(8, '0');
}

function unseenFirst<Item extends Drawable>(items: Item[], seen: ReadonlySet<string>): Item[] {
	return [...items.filter(({ id }) => !seen.has(id)), ...items.filter(({ id }) => seen.has(id))];
}

function familyOf({ family, id }: Drawable): string {
	return family ?? id;
}

function count(items: readonly Drawable[], objective: string): number {
	return items.filter((item) => item.objective === objective).length;
}
