import { splitPrompt, type PartUse, type PromptPart } from '#learning/prefix-cost.ts';
import { costUsd, type PricedModel } from '#wire/price.ts';

/** A request of a support bot, with a mark after the tools, the rules and the earlier turns. */
export const promptParts: readonly (PromptPart & { name: string; place: string })[] = [
	{ id: 'tools', name: 'Tools', place: 'tools', tokens: 1200, isMarked: true },
	{ id: 'rules', name: 'Rules', place: 'system', tokens: 2400, isMarked: true },
	{ id: 'today', name: 'Today’s date', place: 'system', tokens: 40, isMarked: false },
	{ id: 'turns', name: 'Earlier turns', place: 'messages', tokens: 900, isMarked: true },
	{ id: 'question', name: 'New question', place: 'messages', tokens: 60, isMarked: false },
];

/** What may differ from the call before, and from which part on the requests are no longer alike. */
export const cacheCases = [
	{
		id: 'question',
		label: 'The new question alone',
		changedAt: 4,
		because: 'The marked beginning is the same to the last letter, so all of it is read.',
	},
	{
		id: 'today',
		label: 'The date, which has a block of its own after the rules',
		changedAt: 2,
		because: 'Tools and rules come before it and are read. The turns come after it.',
	},
	{
		id: 'rules',
		label: 'One word in the rules',
		changedAt: 1,
		because: 'A block is read whole or not at all, and everything after it depends on it.',
	},
	{
		id: 'tools',
		label: 'One word in a tool description',
		changedAt: 0,
		because: 'Tools come first. After a change there, nothing is the same beginning any more.',
	},
	{
		id: 'model',
		label: 'The model',
		changedAt: 0,
		because: 'An entry belongs to the model that wrote it.',
	},
	{
		id: 'pause',
		label: 'The new question, after ten minutes without a call',
		changedAt: 0,
		because: 'The entries live five minutes after their last use. These have expired.',
	},
] as const;

export interface CacheOutcome {
	uses: PartUse[];
	read: number;
	written: number;
	plain: number;
	usd: number;
	/** The same request without a mark. */
	plainUsd: number;
}

/** What a case comes to with a model's prices. */
export function outcomeOf(changedAt: number, model: PricedModel): CacheOutcome {
	const split = splitPrompt(promptParts, changedAt);
	const usd = costUsd(model, {
		input_tokens: split.plain,
		output_tokens: 0,
		cache_read_input_tokens: split.read,
		cache_creation_input_tokens: split.written,
	});
	const prompt = split.read + split.written + split.plain;
	const plainUsd = costUsd(model, { input_tokens: prompt, output_tokens: 0 });
	return { ...split, usd: usd ?? 0, plainUsd: plainUsd ?? 0 };
}

/** What 1,000 such calls cost for their input, in a sentence. */
export function billText({ usd, plainUsd }: CacheOutcome): string {
	const share = Math.round((usd / plainUsd) * 100);
	return `The input of 1,000 such calls costs ${dollars(usd * 1000)}, without a cache ${dollars(plainUsd * 1000)}: ${share} %.`;
}

export const useWords: Record<PartUse, string> = {
	read: 'read',
	written: 'written',
	plain: 'plain input',
};

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;
