import type { ContentBlock, Message, StopReason } from '@anthropic-ai/sdk/resources/messages';
import { textUpTo, tokensOf } from '#api/simulator/tokens.ts';
import type { Draft } from './draft.ts';

export interface Bounds {
	maxTokens: number;
	/** Tokens of the context window that the input leaves free. */
	windowTokens: number;
	stopSequences: readonly string[];
	tokenizer: 'newer' | 'earlier';
	/** Tokens that thinking has already taken from `maxTokens`. */
	thinkingTokens: number;
}

export interface Limited extends Pick<Message, 'content' | 'stop_sequence'> {
	stop_reason: StopReason;
	outputTokens: number;
}

/** Ends a draft where a stop sequence, `max_tokens` or the context window ends it, whichever comes first. */
export function limited(draft: Draft, bounds: Bounds): Limited {
	const budget = Math.min(bounds.maxTokens, bounds.windowTokens);
	const exhausted: StopReason =
		bounds.windowTokens < bounds.maxTokens ? 'model_context_window_exceeded' : 'max_tokens';
	const content: ContentBlock[] = [];
	let used = bounds.thinkingTokens;
	for (const block of draft.blocks) {
		const left = budget - used;
		const { kept, tokens, stop, isCut } = fitted(block, left, bounds);
		if (kept) content.push(kept);
		used += tokens;
		if (isCut) return { content, stop_reason: exhausted, stop_sequence: null, outputTokens: used };
		if (stop !== undefined)
			return { content, stop_reason: 'stop_sequence', stop_sequence: stop, outputTokens: used };
	}
	return { content, stop_reason: draft.stopReason, stop_sequence: null, outputTokens: used };
}

interface Fit {
	kept: ContentBlock | undefined;
	tokens: number;
	isCut: boolean;
	stop?: string | undefined;
}

function fitted(block: ContentBlock, left: number, bounds: Bounds): Fit {
	if (block.type === 'text') return fittedText(block, left, bounds);
	const tokens = blockTokens(block, bounds.tokenizer);
	if (tokens <= left) return { kept: block, tokens, isCut: false };
	// A call that was cut short has no usable input; it must be asked for again.
	const kept = block.type === 'tool_use' && left > 0 ? { ...block, input: {} } : undefined;
	return { kept, tokens: Math.max(0, left), isCut: true };
}

function fittedText(
	block: Extract<ContentBlock, { type: 'text' }>,
	left: number,
	{ stopSequences, tokenizer }: Bounds,
): Fit {
	const stop = firstStop(block.text, stopSequences);
	const spoken = stop === undefined ? block.text : block.text.slice(0, stop.at);
	const whole = tokensOf(spoken, tokenizer);
	if (whole <= left)
		return {
			kept: spoken === '' ? undefined : { ...block, text: spoken },
			tokens: whole,
			isCut: false,
			stop: stop?.sequence,
		};
	const text = textUpTo(spoken, left, tokenizer);
	const kept = text === '' ? undefined : { ...block, text };
	return { kept, tokens: tokensOf(text, tokenizer), isCut: true };
}

/** A request may bring any number; so many are looked for, each no further than the first that was found. */
const mostSequences = 1000;

/** The earliest match, and of two at the same place the longer one. */
function firstStop(
	text: string,
	sequences: readonly string[],
): { at: number; sequence: string } | undefined {
	let first: { at: number; sequence: string } | undefined;
	for (const sequence of sequences.slice(0, mostSequences)) {
		const left = first ? text.slice(0, first.at + sequence.length) : text;
		const at = left.indexOf(sequence);
		if (at < 0) continue;
		const isLonger = at === first?.at && sequence.length > first.sequence.length;
		if (!first || at < first.at || isLonger) first = { at, sequence };
	}
	return first;
}

/** What a block counts as output: its call or its result, not the frame around it. */
function blockTokens(block: ContentBlock, tokenizer: 'newer' | 'earlier'): number {
	if (block.type === 'tool_use' || block.type === 'server_tool_use')
		return tokensOf(block.name + JSON.stringify(block.input), tokenizer) + 8;
	// Results of server tools are read by the model, not written by it.
	return 0;
}
