import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffle } from './shuffle.ts';

test('keeps every entry, and the same seed gives the same order', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.string(), (entries, seed) => {
			const shuffled = shuffle(entries, seed);
			expect(shuffled.toSorted()).toEqual(entries.toSorted());
			expect(shuffle(entries, seed)).toEqual(shuffled);
		}),
	);
});

test('puts each of four options first about as often over many seeds', () => {
	const firsts = Array.from(
		{ length: 4000 },
		(_, n) => shuffle(['a', 'b', 'c', 'd'], `item-${n}`)[0],
	);
	for (const option of ['a', 'b', 'c', 'd']) {
		const share = firsts.filter((first) => first === option).length / firsts.length;
		// Four standard deviations of a fair draw.
		expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 4000));
	}
});
