import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blueprintFor, type Drawable, drawTest, pointsToPass } from './module-test.ts';

/** A blueprint, a pool whose families stay within their objective, and what was seen of it. */
const situation = fc
	.array(
		fc.record({
			take: fc.integer({ min: 1, max: 4 }),
			// Family of each item; `undefined` is an item on its own.
			families: fc.array(fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }), {
				maxLength: 10,
			}),
		}),
		{ minLength: 1, maxLength: 6 },
	)
	.chain((objectives) => {
		const pool = objectives.flatMap(({ families }, place) =>
			families.map((family, index): Drawable => ({
				...{ id: `o${place}.${index}`, objective: `o${place}` },
				family: family && `o${place}.${family}`,
			})),
		);
		return fc.record({
			blueprint: fc.constant(
				objectives.map(({ take }, place) => ({ objective: `o${place}`, take })),
			),
			pool: fc.constant(pool),
			seen: fc.subarray(pool.map(({ id }) => id)).map((ids) => new Set(ids)),
			seed: fc.string(),
		});
	});
const familyOf = ({ family, id }: Drawable) => family ?? id;

describe('drawTest', () => {
	test('takes what the blueprint says of each objective, or all families there are', () => {
		fc.assert(
			fc.property(situation, ({ blueprint, pool, seen, seed }) => {
				const { items, missing } = drawTest(pool, blueprint, seen, seed);
				let wanted = 0;
				for (const { objective, take } of blueprint) {
					const own = pool.filter((item) => item.objective === objective);
					const there = new Set(own.map(familyOf)).size;
					const drawn = items.filter((item) => item.objective === objective).length;
					expect(drawn).toBe(Math.min(take, there));
					wanted += take;
				}
				expect(items.length + missing).toBe(wanted);
			}),
		);
	});

	test('never draws two of one family', () => {
		fc.assert(
			fc.property(situation, ({ blueprint, pool, seen, seed }) => {
				const families = drawTest(pool, blueprint, seen, seed).items.map(familyOf);
				expect(new Set(families).size).toBe(families.length);
			}),
		);
	});

	test('repeats nothing while an unseen item of the objective could stand there', () => {
		fc.assert(
			fc.property(situation, ({ blueprint, pool, seen, seed }) => {
				const { items, repeated } = drawTest(pool, blueprint, seen, seed);
				const seenItems = items.filter(({ id }) => seen.has(id));
				expect(repeated).toBe(seenItems.length);
				for (const item of seenItems) {
					const others = items.filter((other) => other !== item).map(familyOf);
					const better = pool.filter(
						(other) =>
							other.objective === item.objective &&
							!seen.has(other.id) &&
							!others.includes(familyOf(other)),
					);
					expect(better).toEqual([]);
				}
			}),
		);
	});

	test('the same seed gives the same test', () => {
		fc.assert(
			fc.property(situation, ({ blueprint, pool, seen, seed }) => {
				const once = drawTest(pool, blueprint, seen, seed);
				expect(drawTest(pool, blueprint, seen, seed)).toEqual(once);
			}),
		);
	});

	test('another seed gives another test now and then', () => {
		const pool = Array.from({ length: 9 }, (_, n) => ({ id: `${n}`, objective: 'o' }));
		const draws = ['a', 'b', 'c', 'd'].map((seed) =>
			drawTest(pool, [{ objective: 'o', take: 4 }], new Set(), seed)
				.items.map(({ id }) => id)
				.join(),
		);
		expect(new Set(draws).size).toBeGreaterThan(1);
	});
});

test('a retake asks for the missed objectives alone', () => {
	const blueprint = [
		{ objective: 'a', take: 2 },
		{ objective: 'b', take: 3 },
	];
	expect(blueprintFor(blueprint, ['b'])).toEqual([{ objective: 'b', take: 3 }]);
	expect(blueprintFor(blueprint, undefined)).toEqual(blueprint);
});

test.for<[number, number, number]>([
	[15, 80, 12],
	[20, 55, 11],
	[7, 80, 6],
])('of %i points %i per cent are %i', ([possible, passPercent, points]) => {
	expect(pointsToPass(possible, passPercent)).toBe(points);
});
