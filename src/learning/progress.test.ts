import { expect, test } from 'vitest';
import { answered, read, stamped } from './events.fixture.ts';
import { eventsToForget, lastPlaceOf, progressOf } from './progress.ts';
import { liveEvents } from './record.ts';

const lesson = {
	id: 'l4',
	items: ['a', 'b'].map((id) => ({ id, rev: 1, objective: 'l4.stream' })),
	labs: ['stream', 'errors'],
};
const ran = stamped({ type: 'ran', lab: 'stream', source: 'simulator', ms: 9 });

test('counts what was read, answered and run', () => {
	const events = [
		...[read('l4', 'index', 'seen'), read('l4', 'index', 'done'), ran, ran],
		...[answered('a', { score: 0 }), answered('a'), answered('b', { rev: 9 }), answered('other')],
	];
	expect(progressOf([lesson], events)).toEqual([
		{
			...{ lesson: 'l4', seen: new Set(['index']), isDone: true, answered: 1, right: 1 },
			labsRun: 1,
		},
	]);
});

test('a mark that was taken away is not set', () => {
	const events = [read('l4', 'index', 'done'), read('l4', 'index', 'open')];
	expect(progressOf([lesson], events)[0]?.isDone).toBe(false);
});

test('the last place is the page opened last, not the mark set last', () => {
	expect(lastPlaceOf([])).toBeUndefined();
	const events = [read('l4', 'practice', 'seen'), read('l1', 'index', 'done')];
	expect(lastPlaceOf(events)).toEqual({ lesson: 'l4', page: 'practice' });
});

test('a reset of one item leaves everything else', () => {
	const events = [answered('a'), answered('b'), read('l4', 'index', 'done')];
	const forgot = stamped({
		type: 'forgot',
		events: eventsToForget(events, { items: new Set(['a']) }),
	});
	expect(liveEvents([...events, forgot].map((event) => ({ ...event })))).toEqual(events.slice(1));
});

test('a reset of a lesson takes back answers, marks and runs, and keeps the cards', () => {
	const card = answered('a', { surface: 'card' });
	const events = [
		answered('a'),
		card,
		read('l4', 'index', 'done'),
		ran,
		read('l1', 'index', 'seen'),
	];
	const ids = eventsToForget(events, { items: new Set(['a', 'b']), lesson });
	expect(events.filter(({ id }) => !ids.includes(id))).toEqual([card, events[4]]);
});
