import type { Item, ItemOf } from '#schemas/item.ts';
import type { ItemFinding } from './item-lint.ts';
import { distractorsOf, keysOf } from './item-tells.ts';

const significance = 0.05;

/** Whether «pick the longest option» beats chance over the whole bank. */
export function longestIsKey(items: readonly Item[]): ItemFinding[] {
	const single = items
		.filter((item) => item.type === 'choice')
		.filter((item) => keysOf(item).length === 1);
	const hits = single.filter(isLongestKey);
	const p = chanceOfAtLeast(
		hits.length,
		single.map(({ options }) => 1 / options.length),
	);
	if (p >= significance) return [];
	const message = `«Pick the longest option» is right in ${hits.length} of ${single.length} items; by chance that happens with p = ${p.toPrecision(2)}. Shorten keys or lengthen distractors in: ${hits.map(({ id }) => id).join(', ')}.`;
	return [{ rule: 'longest-is-key', message }];
}

/**
 * Probability of at least `hits` successes in trials of these chances. The binomial tail, for items
 * that do not all have the same number of options.
 */
export function chanceOfAtLeast(hits: number, chances: readonly number[]): number {
	let exactly = [1];
	for (const chance of chances)
		exactly = [...exactly, 0].map(
			(probability, count) =>
				probability * (1 - chance) + (count > 0 ? (exactly[count - 1] ?? 0) * chance : 0),
		);
	return exactly.slice(hits).reduce((sum, probability) => sum + probability, 0);
}

function isLongestKey(item: ItemOf<'choice'>): boolean {
	const longest = Math.max(...distractorsOf(item).map(({ text }) => text.length));
	return keysOf(item).some(({ text }) => text.length > longest);
}
