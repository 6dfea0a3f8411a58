import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingSize, fittingSizeOfBoth, sizesMm } from './card-fit.ts';
import { heightMm, setting } from './card-lines.ts';

const box = { widthMm: 80, heightMm: 45 };
const words = fc.array(fc.stringMatching(/^[a-z`]{1,12}$/), { minLength: 1, maxLength: 60 });

test('a short text gets the largest size', () => {
	expect(fittingSize('A word', box)).toBe(sizesMm[0]);
});

test('a text that does not fit at the smallest size has no size', () => {
	expect(fittingSize('A sentence that goes on. '.repeat(100), box)).toBeUndefined();
});

test('one line is as high as the setting says', () => {
	expect(heightMm('A word', 4, 80, 'text')).toBeCloseTo(4 * setting.lineHeight);
});

test('a word longer than the line is counted as the lines it is cut into', () => {
	expect(heightMm('`'.concat('x'.repeat(100), '`'), 4, 80, 'text')).toBeCloseTo(
		3 * 4 * setting.lineHeight,
	);
});

test('a text that fits at a size fits at every smaller one', () => {
	fc.assert(
		fc.property(words, (list) => {
			const heights = sizesMm.map((sizeMm) => heightMm(list.join(' '), sizeMm, 80, 'text'));
			expect(heights).toEqual(heights.toSorted((one, other) => other - one));
		}),
	);
});

test('more words never take less room', () => {
	fc.assert(
		fc.property(words, fc.constantFrom(...sizesMm), (list, sizeMm) => {
			const height = (texts: string[]) => heightMm(texts.join(' '), sizeMm, 60, 'display');
			expect(height([...list, 'word'])).toBeGreaterThanOrEqual(height(list));
		}),
	);
});

test('question and answer together fit where each alone would', () => {
	const card = { front: 'Why? '.repeat(15), back: 'Because. '.repeat(30) };
	const size = fittingSizeOfBoth(card, box);
	expect(size).toBeDefined();
	expect(size).toBeLessThanOrEqual(fittingSize(card.back, box) ?? 0);
});

test('a text is set smaller rather than a word cut, as long as there is a size for it', () => {
	const call = "Why is `client.messages.stream(…).on('text')` a trap?";
	const size = fittingSize(call, box) ?? 0;
	expect(size).toBeLessThan(sizesMm[0] ?? 0);
	expect(fittingSize(`\`${'x'.repeat(200)}\``, box)).toBe(sizesMm[0]);
});
