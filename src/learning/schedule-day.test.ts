import { describe, expect, test } from 'vitest';
import type { Reviewed } from './record-event.ts';
import { dayAfter, forecastOf, nextDue, queueOf } from './schedule-day.ts';
import { scheduleOf } from './schedule.ts';

const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id, rev: 1 }));
// In the time zone of the machine, as a learner's day is.
const morning = new Date(2026, 10, 21, 8);
const minutes = (count: number) => new Date(morning.getTime() + count * 60_000);

function reviewed(card: string, rating: Reviewed['rating'], when: Date): Reviewed {
	const stamp = { v: 1, id: `${card}${when.getTime()}`, seq: when.getTime() } as const;
	return { ...stamp, at: when.toISOString(), type: 'reviewed', card, rev: 1, rating };
}
function buried(card: string, until: Date) {
	const stamp = {
		v: 1,
		id: `bury-${card}`,
		seq: morning.getTime(),
		at: morning.toISOString(),
	} as const;
	return { ...stamp, type: 'buried', card, until: until.toISOString() } as const;
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');

describe('the queue', () => {
	test('has as many new cards as the day allows, in the order of the course', () => {
		expect(ids(queueOf(scheduleOf(cards, []), morning, 2))).toBe('a b');
	});

	test('counts a card begun today against the new ones', () => {
		const schedule = scheduleOf(cards, [reviewed('a', 'easy', morning)]);
		expect(ids(queueOf(schedule, minutes(1), 2))).toBe('b');
	});

	test('shows a card that is due later today, and first one whose step has ended', () => {
		// «Easy» gives a new card eight days, to the hour.
		const evening = new Date(dayAfter(morning, -8).setHours(20));
		const schedule = scheduleOf(cards, [
			reviewed('c', 'again', morning),
			reviewed('d', 'easy', evening),
		]);
		expect(ids(queueOf(schedule, minutes(2), 0))).toBe('c d');
	});

	test('shows a step early rather than let the learner wait, but after everything else', () => {
		const schedule = scheduleOf(cards, [reviewed('a', 'good', morning)]);
		expect(ids(queueOf(schedule, minutes(1), 2))).toBe('b a');
	});

	test('leaves a buried card out until its day', () => {
		const schedule = scheduleOf(cards, [buried('a', dayAfter(morning, 1))]);
		expect(ids(queueOf(schedule, morning, 2))).toBe('b c');
		expect(ids(queueOf(schedule, dayAfter(morning, 1), 2))).toBe('a b');
	});
});

describe('the next card', () => {
	test('is a new one tomorrow when today has had its number', () => {
		const schedule = scheduleOf(cards, [reviewed('a', 'easy', morning)]);
		expect(nextDue(schedule, minutes(1), 1)).toEqual(dayAfter(morning, 1));
	});

	test('is the first that falls due when no new ones are wanted', () => {
		const schedule = scheduleOf(cards, [reviewed('a', 'easy', morning)]);
		expect(nextDue(schedule, morning, 0)).toEqual(schedule[0]?.due);
	});

	test('does not exist in a course without cards', () => {
		expect(nextDue([], morning, 10)).toBeUndefined();
	});
});

describe('the forecast', () => {
	test('counts what is overdue today, each later card on its day, and no new card', () => {
		const schedule = scheduleOf(cards, [
			reviewed('a', 'easy', dayAfter(morning, -60)),
			reviewed('b', 'easy', morning),
		]);
		const days = forecastOf(schedule, morning, 14);
		const intervalDays = Math.round(
			((schedule[1]?.due?.getTime() ?? 0) - morning.getTime()) / 864e5,
		);

		expect(days).toHaveLength(14);
		expect(days.flatMap(({ count }, day) => (count ? [day] : []))).toEqual([0, intervalDays]);
	});

	test('has one day for each date, also where the clocks change', () => {
		const days = forecastOf([], new Date(2026, 9, 20, 12), 14).map(({ day }) => day.getDate());
		expect(days).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 1, 2]);
	});
});
