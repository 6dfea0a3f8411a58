import { expect, test } from 'vitest';
import { lostCards, reusedCards } from './card-ids.ts';

const published = [{ id: 'a' }, { id: 'b' }, { id: 'c', retired: '2026-11-21' }];

test('a published card that is gone is lost, unless it was retired', () => {
	expect(lostCards(published, [{ id: 'a' }, { id: 'new' }])).toEqual(['b']);
});

test('a retired id is not used again', () => {
	expect(reusedCards(published, [{ id: 'a' }, { id: 'c' }])).toEqual(['c']);
});
