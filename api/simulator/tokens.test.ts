import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textUpTo, tokensOf } from './tokens.ts';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 60 }));

test('never counts less for more, and adds up over parts', () => {
	fc.assert(
		fc.property(texts, texts, (head, tail) => {
			const whole = tokensOf(head + tail);
			const parts = tokensOf(head) + tokensOf(tail);
			expect(whole).toBeGreaterThanOrEqual(tokensOf(head));
			expect(Math.abs(whole - parts)).toBeLessThanOrEqual(2);
		}),
	);
});

test('counts prose at one to two tokens a word, and fewer with the earlier tokenizer', () => {
	const prose =
		'The connection is an ordinary HTTP response whose body simply does not end at once. '.repeat(
			20,
		);
	const words = prose.split(' ').length;
	expect(tokensOf(prose) / words).toBeGreaterThan(1);
	expect(tokensOf(prose) / words).toBeLessThan(2);
	expect(tokensOf(prose) / tokensOf(prose, 'earlier')).toBeCloseTo(1.3, 1);
});

test('cuts at the last character that still fits', () => {
	fc.assert(
		fc.property(texts, fc.nat(50), (text, most) => {
			const cut = textUpTo(text, most, 'newer');
			expect(text.startsWith(cut)).toBe(true);
			expect(tokensOf(cut)).toBeLessThanOrEqual(most);
			if (cut !== text) expect(tokensOf(text)).toBeGreaterThan(most);
		}),
	);
});
