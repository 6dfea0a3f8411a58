import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardRating, Reviewed, StoredEvent } from './record-event.ts';
import { liveEvents, mergeRecords } from './record.ts';
import { dueAfter, ratings, scheduleOf } from './schedule.ts';

const cards = ['a', 'b', 'c'].map((id) => ({ id, rev: 1 }));
const start = Date.parse('2026-11-21T08:00:00Z');
const dayMs = 86_400_000;

let count = 0;
function reviewed(card: string, rating: CardRating, days = 0): Reviewed & StoredEvent {
	const [id, at] = [`${count++}`, new Date(start + days * dayMs)];
	return {
		v: 1,
		id,
		seq: at.getTime(),
		at: at.toISOString(),
		type: 'reviewed',
		card,
		rev: 1,
		rating,
	};
}
const only = (events: readonly StoredEvent[]) => {
	const [scheduled] = scheduleOf(cards, liveEvents(events));
	if (!scheduled) throw new Error('The first card is missing.');
	return scheduled;
};

const anyEvent: fc.Arbitrary<StoredEvent> = fc
	.record({
		id: fc.string({ minLength: 1, maxLength: 3 }),
		seq: fc.integer({ min: start, max: start + 90 * dayMs }),
		skewMs: fc.integer({ min: -dayMs, max: dayMs }),
		type: fc.constantFrom('reviewed', 'reviewed', 'reviewed', 'buried', 'forgot'),
		card: fc.constantFrom('a', 'b', 'c', 'retired'),
		rev: fc.constantFrom(1, 1, 1, 2),
		rating: fc.constantFrom(...ratings),
		events: fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 2 }),
	})
	.map(({ skewMs, ...event }) => {
		const at = new Date(event.seq + skewMs).toISOString();
		return { v: 1, ...event, at, until: at };
	});
const anyRecord = fc.array(anyEvent, { maxLength: 30 });

test('two devices have the same schedule after a merge, whichever is merged into which', () => {
	fc.assert(
		fc.property(anyRecord, anyRecord, (phone, laptop) => {
			const there = scheduleOf(cards, liveEvents(mergeRecords(phone, laptop)));
			const back = scheduleOf(cards, liveEvents(mergeRecords(laptop, phone, laptop)));
			expect(back).toEqual(there);
		}),
	);
});

test('a schedule never has a date that is no date, nor a card due before it was rated', () => {
	fc.assert(
		fc.property(anyRecord, (record) => {
			for (const { due, memory } of scheduleOf(cards, liveEvents(mergeRecords(record)))) {
				if (!due || !memory.last_review) continue;
				expect(due.getTime()).toBeGreaterThanOrEqual(memory.last_review.getTime());
			}
		}),
	);
});

test('each rating brings a card back no sooner than the one before it', () => {
	fc.assert(
		fc.property(anyRecord, (record) => {
			const now = new Date(start + 100 * dayMs);
			for (const scheduled of scheduleOf(cards, liveEvents(mergeRecords(record)))) {
				const after = dueAfter(scheduled, now);
				const moments = ratings.map((rating) => after[rating].getTime());
				expect(moments).toEqual(moments.toSorted((one, other) => one - other));
			}
		}),
	);
});

describe('a card', () => {
	test('is new until it is rated', () => {
		expect(only([])).toMatchObject({ due: undefined, firstRated: undefined });
		expect(only([reviewed('b', 'good')]).due).toBeUndefined();
	});

	test('comes back in minutes after Again, in days after Easy', () => {
		const minutes = (only([reviewed('a', 'again')]).due?.getTime() ?? 0) - start;
		const days = (only([reviewed('a', 'easy')]).due?.getTime() ?? 0) - start;
		expect(minutes).toBe(60_000);
		expect(days).toBeGreaterThanOrEqual(4 * dayMs);
	});

	test('is due when the button said, whatever was pressed', () => {
		const before = [reviewed('a', 'good'), reviewed('a', 'good', 0.1)];
		for (const rating of ratings) {
			const promised = dueAfter(only(before), new Date(start + 4 * dayMs))[rating];
			expect(only([...before, reviewed('a', rating, 4)]).due).toEqual(promised);
		}
	});

	test('is as it was after the last rating is taken back', () => {
		const first = reviewed('a', 'easy');
		const second = reviewed('a', 'again', 5);
		const undo = {
			...second,
			id: 'undo',
			seq: second.seq + 1,
			type: 'forgot',
			events: [second.id],
		};
		expect(only([first, second, undo])).toEqual(only([first]));
	});

	test('starts anew when its meaning changed', () => {
		const old = { ...reviewed('a', 'easy'), rev: 7 };
		expect(only([old]).due).toBeUndefined();
	});

	test('stays put aside until it is rated again', () => {
		const until = new Date(start + dayMs).toISOString();
		const bury = { ...reviewed('a', 'good'), type: 'buried', until };
		expect(only([bury]).buriedUntil).toEqual(new Date(until));
		expect(only([bury, reviewed('a', 'good', 2)]).buriedUntil).toBeUndefined();
	});

	test('takes no harm from a device whose clock is behind', () => {
		const late = { ...reviewed('a', 'good', -3), seq: start + 1 };
		expect(only([reviewed('a', 'good'), late]).due?.getTime()).toBeGreaterThan(start);
	});
});
