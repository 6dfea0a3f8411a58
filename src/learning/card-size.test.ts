import { expect, test } from 'vitest';
import { sizesMm } from './card-fit.ts';
import { sizeOnFace, sizeOnSingle } from './card-size.ts';

const card = (back: string) => ({
	id: 'l4.x.1',
	rev: 1,
	front: 'Why?',
	back,
	objective: undefined,
	tags: [],
});

test('a short card is set in the largest size everywhere', () => {
	expect(sizeOnFace(card('So.'), 'back')).toBe(sizesMm[0]);
	expect(sizeOnSingle(card('So.'))).toBe(sizesMm[0]);
});

test('a card that is too long even in the smallest size stops the build by its id', () => {
	const long = card('Because of this. '.repeat(120));
	expect(() => sizeOnFace(long, 'back')).toThrow('Card l4.x.1 does not fit the back of a card');
	expect(() => sizeOnSingle(card('Because of this. '.repeat(300)))).toThrow(
		'does not fit its page',
	);
});
