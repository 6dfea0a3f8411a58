import { describe, expect, test } from 'vitest';
import { proseOf, sentencesIn, syllablesIn } from './prose.mjs';

test('sentences end at a stop before a capital, and nowhere else', () => {
	expect(sentencesIn('Send it. “Wait,” it says, e.g. 0.5 s. Then go on?  `stop` is next.')).toEqual(
		['Send it.', '“Wait,” it says, e.g.', '0.5 s.', 'Then go on?', '`stop` is next.'],
	);
	expect(sentencesIn('It waits 8.5 s and version 2.x is read.')).toHaveLength(1);
	expect(sentencesIn(' — ')).toEqual([]);
});

test.each([
	['the', 1],
	['stream', 1],
	['wrote', 1],
	['repeated', 3],
	['tokens', 2],
	['little', 2],
	['production', 3],
	['asked', 1],
	['`max_tokens`', 2],
])('%s has %i syllables', (word, syllables) => {
	expect(syllablesIn(word)).toBe(syllables);
});

describe('prose', () => {
	const { words, minutes, longest, grade } = proseOf([
		'Code spans like `message._request_id` are one word.',
		'Short. This one here is the longest of all the sentences in this text.',
	]);

	test('is counted in words and minutes', () => {
		expect(words).toBe(7 + 1 + 13);
		expect(minutes).toBeCloseTo(21 / 220);
	});

	test('names the longest sentence first', () => {
		expect(longest[0]).toEqual({
			words: 13,
			text: 'This one here is the longest of all the sentences in this text.',
		});
	});

	test('is harder with longer words', () => {
		expect(
			proseOf(['International organizations characteristically overcomplicate.']).grade,
		).toBeGreaterThan(grade);
	});

	test('without a word has no level', () => {
		expect(proseOf([])).toEqual({ words: 0, sentences: 0, minutes: 0, grade: 0, longest: [] });
	});
});
