import { expect, test } from 'vitest';
import { answered, stamped } from './events.fixture.ts';
import type { RecordEvent } from './record-event.ts';
import { attemptsAt, isPassed, resultsOf, seenItems } from './test-attempts.ts';

const drawnWith = (...ids: string[]) =>
	stamped({ type: 'drawn', module: 'm', seed: 's', items: ids.map((id) => ({ id, rev: 1 })) });
const drafted = ({ id }: RecordEvent, item: string, response: unknown) =>
	stamped({ type: 'drafted', draw: id, item, response });
const handedIn = ({ id }: RecordEvent, scores: Record<string, number>) => [
	...Object.entries(scores).map(([item, score]): RecordEvent => ({
		...answered(item, { score, surface: 'test' }),
		...{ draw: id },
	})),
	stamped({ type: 'submitted', draw: id, earned: 0, possible: 0, isPassed: false }),
];
/** `stream.1` belongs to `stream`. */
const knownItem = (id: string, rev = 1) => ({ id, rev, objective: id.replace(/\..*/, '') });
const pool = ['stream.1', 'stream.2', 'errors.1', 'errors.2'].map((id) => knownItem(id));
const results = (...events: RecordEvent[]) => resultsOf(attemptsAt('m', events), pool);

test('an open test keeps the last response to each item', () => {
	const draw = drawnWith('stream.1', 'errors.1');
	const events = [draw, drafted(draw, 'stream.1', ['a']), drafted(draw, 'stream.1', ['b'])];
	const [attempt] = attemptsAt('m', events);
	expect(attempt?.isSubmitted).toBe(false);
	expect([...(attempt?.drafts ?? [])]).toEqual([['stream.1', ['b']]]);
	expect(attemptsAt('other', events)).toEqual([]);
});

test('nothing counts before it is handed in, and what was left out is not earned', () => {
	const draw = drawnWith('stream.1', 'stream.2', 'errors.1');
	expect(results(draw, drafted(draw, 'stream.1', ['a']))).toEqual([]);
	expect(results(draw, ...handedIn(draw, { 'stream.1': 1, 'errors.1': 0.5 }))).toEqual([
		{ objective: 'stream', earned: 1, possible: 2 },
		{ objective: 'errors', earned: 0, possible: 1 },
	]);
});

test('a retake replaces the result of its own objectives alone', () => {
	const first = drawnWith('stream.1', 'errors.1');
	const second = drawnWith('errors.2');
	const events = [first, ...handedIn(first, { 'stream.1': 1, 'errors.1': 0 }), second];
	expect(isPassed(results(...events), 80)).toBe(false);
	const retaken = results(...events, ...handedIn(second, { 'errors.2': 1 }));
	expect(retaken.map(({ objective, earned }) => [objective, earned])).toEqual([
		['stream', 1],
		['errors', 1],
	]);
	expect(isPassed(retaken, 80)).toBe(true);
});

test('an item that was edited while the test was open is not counted; one that was answered is', () => {
	const draw = drawnWith('stream.1', 'stream.2');
	const attempts = attemptsAt('m', [draw, ...handedIn(draw, { 'stream.1': 1 })]);
	const edited = (id: string) => pool.map((item) => (item.id === id ? knownItem(id, 2) : item));
	expect(resultsOf(attempts, edited('stream.2'))).toEqual([
		{ objective: 'stream', earned: 1, possible: 1 },
	]);
	expect(resultsOf(attempts, edited('stream.1'))).toEqual([
		{ objective: 'stream', earned: 1, possible: 2 },
	]);
});

test('no result is no pass', () => {
	expect(isPassed([], 80)).toBe(false);
});

test('what was answered anywhere or drawn before has been seen', () => {
	expect(seenItems([drawnWith('a'), answered('b'), answered('c', { surface: 'test' })])).toEqual(
		new Set(['a', 'b', 'c']),
	);
});
