import { expect, test } from 'vitest';
import { adviceFor } from './near.ts';

test('a slip of the hand is named', () => {
	expect(adviceFor('l4.delvier', ['l4.deliver', 'l4.stream'])).toBe('Did you mean «l4.deliver»?');
});

test('a word unlike all others gets the list of what is known', () => {
	expect(adviceFor('elephant', ['a', 'b'])).toBe('Known: a, b.');
});

test('a long list is cut and says so', () => {
	const many = Array.from({ length: 20 }, (_, i) => `id-${i}`);
	expect(adviceFor('x', many)).toMatch(/^Known: (id-\d+, ){12}…\.$/);
});

test('without anything known there is nothing to list', () => {
	expect(adviceFor('x', [])).toBe('There is none yet.');
});
