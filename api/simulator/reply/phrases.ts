import type { RefusalStopDetails, StopReason } from '@anthropic-ai/sdk/resources/messages';

/** What `[simulate …]` in the last user turn can order. The README lists them. */
export type Phrase =
	| { kind: 'refusal'; category: RefusalStopDetails['category']; isMidAnswer: boolean }
	| { kind: 'pause_turn' }
	| { kind: 'model_context_window_exceeded' };

const categories = [
	'cyber',
	'bio',
	'frontier_llm',
	'reasoning_extraction',
	'general_harms',
] as const;

/** Finds the order in a text. The API knows no such phrase: outside the simulator it is only words. */
export function phraseIn(text: string): Phrase | undefined {
	const order = /\[simulate ([a-z_ -]{1,60})\]/i.exec(text)?.[1]?.toLowerCase().trim();
	if (!order) return undefined;
	const [name = '', ...rest] = order.split(/ +/);
	const stopReason = name as StopReason | 'other';
	if (stopReason === 'refusal')
		return {
			kind: 'refusal',
			category: categories.find((category) => rest.includes(category)) ?? null,
			isMidAnswer: rest.includes('mid-answer'),
		};
	if (stopReason === 'pause_turn' || stopReason === 'model_context_window_exceeded')
		return { kind: stopReason };
	return undefined;
}

const reasons: Record<NonNullable<RefusalStopDetails['category']>, string> = {
	cyber: 'This request was declined because it could enable cyber harm.',
	bio: 'This request was declined because it could enable biological harm.',
	frontier_llm: 'This request was declined because it concerns building frontier models.',
	reasoning_extraction: 'This request was declined because it asks for hidden reasoning.',
	general_harms: 'This request was declined because it could enable harm.',
};

export function refusalDetails(category: RefusalStopDetails['category']): RefusalStopDetails {
	return { type: 'refusal', category, explanation: category ? reasons[category] : null };
}
