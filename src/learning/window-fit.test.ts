import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOf, type Wish } from './window-fit.ts';

const small = { contextTokens: 200_000, maxOutputTokens: 64_000 };
const wish = (over: Partial<Wish>): Wish => ({
	input: 1000,
	maxTokens: 4000,
	thinking: 500,
	text: 1000,
	...over,
});

test('an answer within its limit is whole', () => {
	expect(fitOf(small, wish({}))).toEqual({ end: 'whole', thinking: 500, text: 1000 });
});

test('a limit above the ceiling of the model is refused, however short the answer', () => {
	expect(fitOf(small, wish({ maxTokens: 64_001 })).end).toBe('above-ceiling');
	expect(fitOf(small, wish({ maxTokens: 64_000 })).end).toBe('whole');
});

test('an input longer than the window is refused', () => {
	expect(fitOf(small, wish({ input: 200_001 })).end).toBe('input-too-long');
});

test('input and limit may exceed the window together, as long as the answer is short', () => {
	expect(fitOf(small, wish({ input: 190_000, maxTokens: 64_000 })).end).toBe('whole');
});

test('an answer that meets the end of the window before its limit ends there', () => {
	expect(fitOf(small, wish({ input: 199_000, maxTokens: 64_000 }))).toEqual({
		end: 'window-reached',
		thinking: 500,
		text: 500,
	});
});

test('an answer that meets its limit is cut off there', () => {
	expect(fitOf(small, wish({ maxTokens: 900 }))).toEqual({
		end: 'limit-reached',
		thinking: 500,
		text: 400,
	});
});

test('thinking alone can reach the limit, and leaves no text', () => {
	expect(fitOf(small, wish({ maxTokens: 300 }))).toEqual({
		end: 'thinking-ate-it',
		thinking: 300,
		text: 0,
	});
});

test('never writes beyond the limit or the window, and is whole only if all was written', () => {
	const tokens = fc.integer({ min: 0, max: 250_000 });
	const wishes = fc.record({ input: tokens, maxTokens: tokens, thinking: tokens, text: tokens });
	fc.assert(
		fc.property(wishes, (asked) => {
			const { end, thinking, text } = fitOf(small, asked);
			const written = thinking + text;
			expect(written).toBeLessThanOrEqual(asked.maxTokens);
			if (written > 0) expect(asked.input + written).toBeLessThanOrEqual(small.contextTokens);
			if (end === 'whole') expect(written).toBe(asked.thinking + asked.text);
			else expect(written).toBeLessThanOrEqual(asked.thinking + asked.text);
		}),
	);
});
