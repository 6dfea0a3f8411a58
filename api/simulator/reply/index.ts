import type { ContentBlock, Message, StopReason } from '@anthropic-ai/sdk/resources/messages';
import { lastUserTextOf } from '#api/simulator/conversation.ts';
import type { Checked } from '#api/simulator/validate/index.ts';
import { saying, textBlock, type Draft } from './draft.ts';
import { limited } from './limit.ts';
import { phraseIn, refusalDetails } from './phrases.ts';
import { plainText } from './text.ts';

/** The generated part of a message; ids, usage of the input and the envelope are added by the caller. */
export interface Reply extends Pick<
	Message,
	'content' | 'stop_sequence' | 'stop_details' | 'container'
> {
	stop_reason: StopReason;
	outputTokens: number;
	thinkingTokens: number;
	webSearches: number;
	webFetches: number;
}

/** The same checked request gives the same reply, to the last character. */
export function replyTo(checked: Checked, seed: string, windowTokens: number): Reply {
	const draft = draftOf(checked, seed);
	const thinking: ContentBlock[] = [];
	const thinkingTokens = 0;
	const { outputTokens, ...spoken } = limited(draft, {
		maxTokens: checked.params.max_tokens ?? 0,
		windowTokens,
		stopSequences: checked.params.stop_sequences ?? [],
		tokenizer: checked.model.tokenizer ?? 'newer',
		thinkingTokens,
	});
	return {
		...spoken,
		content: [...thinking, ...spoken.content],
		stop_details: draft.stopDetails ?? null,
		container: draft.container ?? null,
		outputTokens,
		thinkingTokens,
		webSearches: draft.webSearches ?? 0,
		webFetches: draft.webFetches ?? 0,
	};
}

function draftOf(checked: Checked, seed: string): Draft {
	const phrase = phraseIn(lastUserTextOf(checked.turns));
	if (phrase?.kind === 'refusal')
		return {
			blocks: phrase.isMidAnswer ? [textBlock('Let me look at what this would take. First,')] : [],
			stopReason: 'refusal',
			stopDetails: refusalDetails(phrase.category),
			hasNoThinking: true,
		};
	return saying(plainText(checked, seed));
}
