import { chanceOf } from '#api/simulator/chance.ts';
import { generalSentences, subjects } from './subjects.ts';

export interface Wish {
	topic: string;
	words: number;
}

const verbs =
	/\b(?:explain|describe|write|summari[sz]e|introduce|tell me about|what (?:is|are))\b/i;
const length =
	/(?:\b(?:in|about|around|roughly|of|exactly|under|at most|up to)\s+)*\b(\d{2,5})[ -]words?\b/i;

/** «Explain backoff in about 80 words», in the wordings people and labs use; undefined for anything else. */
export function wishIn(text: string): Wish | undefined {
	const words = length.exec(text);
	const question = /^\s*(?:please\s+)?(?:what (?:is|are)|explain|describe|tell me about)\b/i.test(
		text,
	);
	if (!verbs.test(text) || (!words && !question)) return undefined;
	const topic = topicIn(text);
	return topic ? { topic, words: Math.min(Number(words?.[1] ?? 60), 20_000) } : undefined;
}

/** Plain text of about so many words. What the simulator knows nothing of, it says so and stays general. */
export function explain({ topic, words }: Wish, seed: string): string {
	const subject = subjects.find(({ names }) => names.test(topic));
	const known = subject ? subject.sentences : generalSentences.map((line) => line(topic));
	const opening = subject
		? []
		: [`A simulator wrote this, so it is practice text about ${topic} and no source on it.`];
	return arranged(opening, known, words, seed);
}

function arranged(
	opening: readonly string[],
	sentences: readonly string[],
	words: number,
	seed: string,
): string {
	const chance = chanceOf(seed, ...opening);
	const paragraphs: string[][] = [[...opening]];
	let count = countOf(opening.join(' '));
	for (let at = 0; count < words; at++) {
		const sentence = sentences[at % sentences.length] ?? '';
		const longer = count + countOf(sentence);
		if (longer > words && longer - words > words - count && count > 0) break;
		if ((paragraphs.at(-1)?.length ?? 0) >= 4 + Math.floor(chance() * 2)) paragraphs.push([]);
		paragraphs.at(-1)?.push(sentence);
		count = longer;
	}
	return paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
}

function countOf(text: string): number {
	return text === '' ? 0 : text.split(/\s+/).length;
}

function topicIn(text: string): string {
	const line = text.split(/\n|[.?!]\s/).find((candidate) => verbs.test(candidate)) ?? '';
	const topic = line
		.replace(length, ' ')
		.replace(/\s+/g, ' ')
		// The next sentence is about the text, and so is whom it is for.
		.replace(/[.?!]\s+[A-Z].*$/, '')
		.replace(/\sfor (?:an?|my|someone|somebody|people|beginners|children)\b.*$/i, '')
		.replace(
			/^.*?\b(?:explain|describe|write|summari[sz]e|introduce|tell me about|what (?:is|are))\b/i,
			'',
		)
		.replace(
			/^\s*(?:me|us|to (?:me|a [a-z]+)|an? (?:text|essay|explanation|article|answer))\b/i,
			'',
		)
		.replace(/^\s*(?:about|on|of|for|how|why|what)\b/i, '')
		.replace(/(?:\s(?:in|with|of|using|under|about|around|roughly|exactly))?[\s.?!:,;]*$/i, '')
		.replace(/\sfor an? [a-z]+(?: [a-z]+)?$/i, '')
		.trim();
	return topic.slice(0, 120);
}
