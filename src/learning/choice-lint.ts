import type { ItemOf } from '#schemas/item.ts';
import type { ItemFinding } from './item-lint.ts';
import {
	absolutesIn,
	contentWords,
	distractorsOf,
	isOfTheAbove,
	keysOf,
	meanLength,
} from './item-tells.ts';

/** What gives the key of one choice item away, or does not explain its distractors. */
export function lintChoice(item: ItemOf<'choice'>): ItemFinding[] {
	const found = (rule: string, message: string) => ({ rule, id: item.id, message });
	const checks: [isTold: boolean, rule: string, message: string][] = [
		[isKeyApart(item), 'key-length', lengthMessage(item)],
		[
			item.options.some(({ text }) => isOfTheAbove(text)),
			'of-the-above',
			'An option speaks of the others. Write what it means.',
		],
		[
			keysOf(item).every(({ text }) => !absolutesIn(text)) &&
				distractorsOf(item).some(({ text }) => absolutesIn(text)),
			'absolutes',
			'Only distractors say always, never, all, none, only or every. Take the word out or use it in the key too.',
		],
		[
			hasTwins(distractorsOf(item).map(({ feedback }) => feedback)),
			'same-feedback',
			'Two distractors have the same feedback. Say what each of them gets wrong.',
		],
		[
			isEcho(item),
			'echo',
			`The key repeats words of the stem that no distractor has. Say it in other words.`,
		],
	];
	return checks.filter(([isTold]) => isTold).map(([, rule, message]) => found(rule, message));
}

/** Two words of the stem more than any distractor has: then matching words finds the key. */
function isEcho(item: ItemOf<'choice'>): boolean {
	const stem = contentWords(item.stem);
	const shared = (text: string) => [...contentWords(text)].filter((word) => stem.has(word)).length;
	const least = Math.min(...keysOf(item).map(({ text }) => shared(text)));
	return least >= 2 + Math.max(...distractorsOf(item).map(({ text }) => shared(text)));
}

// Below this a difference in length is that of two names, not of two explanations.
const leastDifference = 15;

function isKeyApart(item: ItemOf<'choice'>): boolean {
	const key = meanLength(keysOf(item));
	const others = meanLength(distractorsOf(item));
	return Math.abs(key - others) >= leastDifference && (key >= others * 1.5 || key <= others * 0.67);
}

function lengthMessage(item: ItemOf<'choice'>): string {
	const key = Math.round(meanLength(keysOf(item)));
	const others = Math.round(meanLength(distractorsOf(item)));
	return `The key has ${key} characters, the distractors ${others} on average. Bring them together.`;
}

function hasTwins(texts: readonly string[]): boolean {
	return new Set(texts.map((text) => text.trim().toLowerCase())).size < texts.length;
}
