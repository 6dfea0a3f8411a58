import type { ItemOf } from '#schemas/item.ts';

type Option = ItemOf<'choice'>['options'][number];

export const keysOf = ({ options }: ItemOf<'choice'>) => options.filter(({ correct }) => correct);
export const distractorsOf = ({ options }: ItemOf<'choice'>) =>
	options.filter(({ correct }) => !correct);

export function meanLength(options: readonly Option[]): number {
	return options.reduce((sum, { text }) => sum + text.length, 0) / options.length;
}

export function absolutesIn(text: string): boolean {
	// «Every second» is a pace, not a claim.
	return /\b(always|never|all|none|only|every(?! (second|minute|hour|day|night)))\b/i.test(text);
}

/** «All of the above», «none of these», «both of them». */
export function isOfTheAbove(text: string): boolean {
	return /\bof the above\b|^(all|none|both|neither) of (these|them|those|the others)\b/i.test(text);
}

/**
 * «Which is not …» without a mark. «Why does it not …» asks for a reason, and «which one means that
 * … is not …» asks for what is so: neither is a trap.
 */
export function isNegativeQuestion(stem: string): boolean {
	const question = stem.match(/[^.!?:]*\?/g)?.at(-1) ?? '';
	const main = question.replace(/\b(that|if|when|because|although|who|whose)\b.*/i, '');
	return (
		/\b(which|what|who|where)\b/i.test(question) && /\b(not|never|except|cannot)\b|n't\b/.test(main)
	);
}

const shortWords = new Set(
	'about after again also another because before been being between both could does done down each from have into itself just like made make more most much must need only other over same should some such than that their them then there these they this those through under until very want were what when where which while whose will with without would your'.split(
		' ',
	),
);

/** Words that carry the matter, without their endings. */
export function contentWords(text: string): Set<string> {
	const words = text.toLowerCase().match(/[a-z0-9_-]{4,}/g) ?? [];
	return new Set(
		words.filter((word) => !shortWords.has(word)).map((word) => word.replace(/(ing|ed|es|s)$/, '')),
	);
}
