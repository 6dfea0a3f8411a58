import type { TutorItem } from '#wire/tutor.ts';
import { stemsIn } from './words.ts';

/** Shorter texts, such as a number or a field's name, stand in every lesson by themselves. */
const tellingCharacters = 30;

/** Whether a text holds, word for word, what gives an item away. */
export function givesAway(text: string, items: readonly TutorItem[]): TutorItem | undefined {
	const plain = plainOf(text);
	return items.find(({ explain, answer }) =>
		[explain, ...answer].some((secret) => sentencesOf(secret).some((one) => plain.includes(one))),
	);
}

/** The open item that a question is a copy of: its stem, or its options put side by side. */
export function copiedItem(text: string, items: readonly TutorItem[]): TutorItem | undefined {
	const asked = new Set(stemsIn(text));
	const scored = items.map((item) => ({ item, likeness: likenessOf(asked, item) }));
	const [best] = scored.sort((a, b) => b.likeness - a.likeness);
	return best && best.likeness >= copied ? best.item : undefined;
}

const copied = 0.6;

/** Share of a stem's words that were asked, less where much else was asked; or share of the options named. */
function likenessOf(asked: ReadonlySet<string>, { stem, options }: TutorItem): number {
	const words = new Set(stemsIn(stem));
	const shared = words.intersection(asked).size;
	const ofStem =
		words.size < 4 ? 0 : (2 * shared) / (words.size + Math.min(asked.size, words.size * 1.5));
	const named = options.filter((option) => {
		const own = new Set(stemsIn(option));
		return own.size >= 3 && own.intersection(asked).size / own.size >= 0.8;
	});
	return Math.max(ofStem, named.length >= 2 ? 1 : 0);
}

function sentencesOf(text: string): string[] {
	return text
		.split(/(?<=[.;:])\s+/)
		.map(plainOf)
		.filter((one) => one.length >= tellingCharacters);
}

function plainOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[’'“”"`*_.,;:!?]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
