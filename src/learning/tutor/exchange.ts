import type { Exchange } from './conversation.ts';

/** Words that keep a conversation going without saying anything. */
const fillers = new Set(
	`a again ah alright and aha bye cool continue cheers done else fine further go good got great haha hello hey hi hm hmm
	huh i is it just k keep lol me more much next nice no nope oh ok okay on perfect please right so sorry
	start sure test thank thanks that the then thx understood very well what who why how yeah yep yes you`.split(
		/\s+/,
	),
);

/** One word says enough inside a sentence, as in «What is jitter?»; alone it takes two. */
const sentenceWords = 3;

/**
 * Whether a turn of the learner counts towards the three: it says something, and nothing that was said
 * before. The suggested start counts the first time it is sent.
 */
export function doesCount(text: string, start: string, earlier: readonly Exchange[]): boolean {
	const words = wordsOf(text);
	const own = new Set(words.filter((word) => !fillers.has(word) && /[\p{L}]{3}|\d/u.test(word)));
	if (own.size < (words.length >= sentenceWords ? 1 : 2)) return false;
	const before = earlier.map(({ you }) => wordsOf(you));
	const isStart = isSame(words, wordsOf(start));
	return !before.some((said) => isSame(said, words) || (isStart && isSame(said, wordsOf(start))));
}

function wordsOf(text: string): string[] {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[’']/g, '')
			.match(/[\p{L}\p{N}_]+/gu) ?? []
	);
}

/** The same words, however they are arranged, but for one in eight. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
	const [one, other] = [new Set(a), new Set(b)];
	const shared = one.intersection(other).size;
	return shared / Math.max(one.size, other.size, 1) > 7 / 8;
}
