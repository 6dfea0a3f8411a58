import { expect, test } from 'vitest';
import { answered } from './events.fixture.ts';
import { masteryOf } from './mastery.ts';
import type { RecordEvent } from './record-event.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, rev: 1, objective: 'l4.stream' }));
const mastery = (...events: RecordEvent[]) => masteryOf(['l4.stream'], items, events)[0];

test('an objective without an answer is new', () => {
	expect(mastery()).toMatchObject({ state: 'new', items: 3, answered: 0 });
});

test('two items right the last time are mastery, one is practice', () => {
	expect(mastery(answered('a'))?.state).toBe('practised');
	expect(mastery(answered('a', { score: 0 }), answered('a'), answered('b'))?.state).toBe(
		'mastered',
	);
});

test('an item that is wrong now takes mastery away', () => {
	const events = [answered('a'), answered('b'), answered('c', { score: 0.5 })];
	expect(mastery(...events)).toMatchObject({ state: 'practised', answered: 3, right: 2 });
});

test.for([
	['a guess', { sure: 'guess' }],
	['an answer after a hint', { hints: 1 }],
	['a pre-question', { surface: 'pre' }],
	['an answer to an older revision', { rev: 9 }],
] as const)('%s is no mastery', ([, how]) => {
	expect(mastery(answered('a'), answered('b', how))?.state).toBe('practised');
});
