import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	axisOf,
	byEnd,
	deprecationText,
	endText,
	lifeBarOf,
	nextText,
	placeOf,
	quartersOf,
	stateOn,
	type ModelDates,
} from './lifecycle.ts';

const sonnet: ModelDates = {
	model: 'sonnet',
	name: 'Sonnet',
	releasedOn: '2025-09-29',
	deprecatedOn: '2026-09-30',
	retiresOn: '2026-11-30',
	checkedOn: '2026-11-21',
};
const haiku: ModelDates = {
	model: 'haiku',
	name: 'Haiku',
	retiresNotBefore: '2026-10-15',
	checkedOn: '2026-11-21',
};
const fable: ModelDates = {
	model: 'fable',
	name: 'Fable',
	releasedOn: '2026-11-09',
	checkedOn: '2026-11-21',
};

test.each([
	[sonnet, '2025-09-28', 'not released'],
	[sonnet, '2025-09-29', 'available'],
	[sonnet, '2026-09-30', 'deprecated'],
	[sonnet, '2026-11-29', 'deprecated'],
	[sonnet, '2026-11-30', 'retired'],
	[haiku, '2026-10-15', 'available'],
	[haiku, '2026-10-16', 'unknown'],
	[fable, '2030-01-01', 'available'],
])('%o is on %s %s', (dates, day, state) => {
	expect(stateOn(dates, day)).toBe(state);
});

test.each([
	[sonnet, '2026-11-21', '2026-09-30'],
	[{ ...sonnet, deprecatedOn: undefined }, '2026-11-21', 'not known'],
	[haiku, '2026-10-15', 'no'],
	[haiku, '2026-10-16', 'not known'],
	[fable, '2030-01-01', 'no'],
])('deprecation of %o, seen on %s: %s', (dates, day, text) => {
	expect(deprecationText(dates, day)).toBe(text);
});

describe('on the axis', () => {
	const day = fc.date({
		min: new Date('2024-01-01'),
		max: new Date('2029-01-01'),
		noInvalidDate: true,
	});
	const iso = day.map((date) => date.toISOString().slice(0, 10));

	test('every date of every model, and today, lies between its ends', () => {
		fc.assert(
			fc.property(fc.array(iso, { minLength: 1 }), iso, (releases, today) => {
				const models = releases.map((releasedOn) => ({ ...fable, releasedOn }));
				const axis = axisOf(models, today);
				for (const one of [...releases, today])
					expect(axis.from <= one && one < axis.to).toBe(true);
			}),
		);
	});

	test('a later day never stands before an earlier one', () => {
		const axis = { from: '2025-01-01', to: '2027-01-01' };
		fc.assert(
			fc.property(iso, iso, (one, other) => {
				const [early = '', late = ''] = [one, other].toSorted();
				expect(placeOf(early, axis)).toBeLessThanOrEqual(placeOf(late, axis));
			}),
		);
	});

	test('quarters are the first of January, April, July and October', () => {
		expect(quartersOf({ from: '2026-06-01', to: '2027-02-01' })).toEqual([
			'2026-07-01',
			'2026-10-01',
			'2027-01-01',
		]);
	});
});

test('a bar knows what it does not know', () => {
	const axis = { from: '2025-01-01', to: '2027-01-01' };
	const [today, promised] = ['2026-11-26', placeOf('2026-10-15', axis)];
	expect(lifeBarOf(haiku, axis, today)).toMatchObject({
		...{ isStartKnown: false, start: promised, sure: promised },
		...{ end: undefined, deprecated: undefined },
	});
	const later = { ...haiku, retiresNotBefore: '2026-12-15' };
	expect(lifeBarOf(later, axis, today).start).toBe(placeOf('2026-11-21', axis));
	const bar = lifeBarOf(sonnet, axis, today);
	expect(bar.end).toBe(bar.sure);
	expect(bar.deprecated!).toBeLessThan(bar.sure);
});

test('a model without an end lasts until today, and never ends before its row was checked', () => {
	const axis = { from: '2025-01-01', to: '2027-01-01' };
	expect(lifeBarOf(fable, axis, '2026-11-26').sure).toBe(placeOf('2026-11-26', axis));
	expect(lifeBarOf(fable, axis, '2026-11-20').sure).toBe(placeOf('2026-11-21', axis));
});

test('who goes first stands first', () => {
	expect([fable, sonnet, haiku].toSorted(byEnd)).toEqual([haiku, sonnet, fable]);
	expect([fable, sonnet, haiku].map(endText)).toEqual([
		'no date known',
		'retires 2026-11-30',
		'not before 2026-10-15',
	]);
});

test.each([
	['2026-11-21', 'Next to retire: Sonnet, in 9 days, on 2026-11-30.'],
	['2026-11-29', 'Next to retire: Sonnet, tomorrow, on 2026-11-30.'],
	['2026-11-30', 'Next to retire: Sonnet, today, on 2026-11-30.'],
	['2026-12-01', 'No retirement is scheduled in the rows of this course.'],
])('on %s it says «%s»', (today, sentence) => {
	expect(nextText([fable, sonnet, haiku], today)).toBe(sentence);
});
