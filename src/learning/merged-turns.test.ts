import { expect, test } from 'vitest';
import { mergedTurns } from './merged-turns.ts';

test('messages of one role in a row are one turn with all their parts', () => {
	expect(
		mergedTurns([
			{ role: 'user', content: 'One' },
			{ role: 'user', content: [{ type: 'text', text: 'Two' }, { type: 'image' }] },
			{ role: 'assistant', content: 'Three' },
			{ role: 'user', content: 'Four' },
		]),
	).toEqual([
		{ role: 'user', parts: ['One', 'Two', 'image'] },
		{ role: 'assistant', parts: ['Three'] },
		{ role: 'user', parts: ['Four'] },
	]);
});

test('what is no list of messages has no turns', () => {
	expect(mergedTurns('hello')).toBeUndefined();
	expect(mergedTurns([null])).toBeUndefined();
	expect(mergedTurns([{ role: 'user' }])).toEqual([{ role: 'user', parts: [] }]);
});
