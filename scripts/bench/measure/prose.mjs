// Length and reading level of English prose. Pure: text in, figures out.

/**
 * @typedef {object} Prose
 * @property {number} words
 * @property {number} sentences
 * @property {number} minutes at 220 words a minute
 * @property {number} grade school years a reader needs, after Flesch and Kincaid
 * @property {{ words: number, text: string }[]} longest sentences, the longest first
 */

const wordsPerMinute = 220;

/**
 * @param {readonly string[]} paragraphs of plain text; code spans count as one word each
 * @returns {Prose}
 */
export function proseOf(paragraphs) {
	const sentences = paragraphs.flatMap(sentencesIn).map((text) => ({ text, ...countIn(text) }));
	const words = sum(sentences.map((sentence) => sentence.words));
	const syllables = sum(sentences.map((sentence) => sentence.syllables));
	const count = Math.max(1, sentences.length);
	return {
		words,
		sentences: sentences.length,
		minutes: words / wordsPerMinute,
		grade: words === 0 ? 0 : 0.39 * (words / count) + 11.8 * (syllables / words) - 15.59,
		longest: sentences
			.toSorted((a, b) => b.words - a.words)
			.map(({ words, text }) => ({ words, text })),
	};
}

/**
 * A full stop ends a sentence where a space and a capital, a digit or a code span follow.
 * @param {string} paragraph
 */
export const sentencesIn = (paragraph) =>
	paragraph
		.split(/(?<=[.?!:]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d`])/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => /[\p{L}\d]/u.test(sentence));

/** @param {string} text */
function countIn(text) {
	const words = text.match(/`[^`]+`|[\p{L}\d][\p{L}\d'’.,_-]*/gu) ?? [];
	return { words: words.length, syllables: sum(words.map(syllablesIn)) };
}

/**
 * By groups of vowels, as every formula of this kind does; a code span is read as two.
 * @param {string} word
 */
export function syllablesIn(word) {
	if (word.startsWith('`')) return 2;
	const letters = word.toLowerCase().replace(/[^a-z]/g, '');
	const silent = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
	return Math.max(1, silent.match(/[aeiouy]+/g)?.length ?? 1);
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
