import { expect, test } from 'vitest';
import type { RecordEvent } from '#learning/record-event.ts';
import { answeredItems } from './open-items.ts';

const items = [
	{ id: 'l4.a', rev: 2 },
	{ id: 'l4.b', rev: 1 },
];
let seq = 0;
const stamp = (id: string) => ({ v: 1 as const, id, at: '2026-11-21T00:00:00Z', seq: seq++ });
const answered = (item: string, rev: number): RecordEvent => ({
	...{ ...stamp(`e${seq}`), type: 'answered', item, rev, surface: 'quiz', shown: [] },
	...{ response: 'a', score: 0, ms: 1, hints: 0, attempt: 1 },
});

test('an item is answered in its present revision only', () => {
	expect(answeredItems(items, [answered('l4.a', 1)])).toEqual(new Set());
	expect(answeredItems(items, [answered('l4.a', 2)])).toEqual(new Set(['l4.a']));
});

test('an item in a test that is being written is open again until the test is handed in', () => {
	const drawn: RecordEvent = {
		...{ ...stamp('draw'), type: 'drawn', module: 'm', seed: 's' },
		items: [{ id: 'l4.b', rev: 1 }],
	};
	const before = [answered('l4.b', 1), drawn];
	expect(answeredItems(items, before)).toEqual(new Set());
	const submitted: RecordEvent = {
		...{ ...stamp('end'), type: 'submitted', draw: 'draw' },
		...{ earned: 0, possible: 1, isPassed: false },
	};
	expect(answeredItems(items, [...before, submitted])).toEqual(new Set(['l4.b']));
});
