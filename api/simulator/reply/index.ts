import type { ContentBlock, Message, StopReason } from '@anthropic-ai/sdk/resources/messages';
import { lastUserTextOf } from '#api/simulator/conversation.ts';
import type { Script } from '#api/simulator/settings.ts';
import type { Checked } from '#api/simulator/validate/index.ts';
import { citedDraft } from './cited.ts';
import { saying, textBlock, type Draft } from './draft.ts';
import { jsonText } from './json.ts';
import { limited } from './limit.ts';
import { phraseIn, refusalDetails, type Phrase } from './phrases.ts';
import { sentenceFrom, toolAnswers } from './results.ts';
import { scriptedText } from './scripts.ts';
import { serverToolDraft } from './server-tools.ts';
import { plainText } from './text.ts';
import { thoughtOf } from './thinking.ts';
import { toolDraft } from './tools.ts';

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

export interface Replying {
	seed: string;
	/** What the input has left of the context window. */
	windowTokens: number;
	scripts: readonly Script[];
}

/** The same checked request gives the same reply, to the last character. */
export function replyTo(checked: Checked, { seed, windowTokens, scripts }: Replying): Reply {
	const maxTokens = checked.params.max_tokens ?? 0;
	const phrase = phraseIn(lastUserTextOf(checked.turns));
	const draft =
		maxTokens === 0 ? warmUp : (orderedDraft(phrase) ?? draftOf(checked, seed, scripts));
	const thought = draft.hasNoThinking ? undefined : thoughtOf(checked, seed);
	const thinking: ContentBlock[] = thought ? [thought.block] : [];
	const thinkingTokens = thought?.tokens ?? 0;
	// The phrase stands for an input that fills the window up to here.
	const left =
		phrase?.kind === 'model_context_window_exceeded' ? thinkingTokens + 10 : windowTokens;
	const { outputTokens, ...spoken } = limited(draft, {
		maxTokens,
		windowTokens: left,
		stopSequences: checked.params.stop_sequences ?? [],
		tokenizer: checked.model.tokenizer ?? 'newer',
		thinkingTokens,
	});
	return {
		...spoken,
		content: [...thinking, ...spoken.content],
		stop_details: spoken.stop_reason === 'refusal' ? (draft.stopDetails ?? null) : null,
		container: draft.container ?? null,
		outputTokens,
		thinkingTokens,
		webSearches: draft.webSearches ?? 0,
		webFetches: draft.webFetches ?? 0,
	};
}

/** `max_tokens: 0` fills the cache and generates nothing. */
const warmUp: Draft = { blocks: [], stopReason: 'max_tokens', hasNoThinking: true };

function orderedDraft(phrase: Phrase | undefined): Draft | undefined {
	if (phrase?.kind !== 'refusal') return undefined;
	return {
		blocks: phrase.isMidAnswer ? [textBlock('Let me look at what this would take. First,')] : [],
		stopReason: 'refusal',
		stopDetails: refusalDetails(phrase.category),
		hasNoThinking: true,
	};
}

/** Tools come before words: a turn that asks for one is answered by calling it. */
function draftOf(checked: Checked, seed: string, scripts: readonly Script[]): Draft {
	const called = toolDraft(checked, seed) ?? serverToolDraft(checked, seed);
	if (called) return called;
	const json = jsonText(checked);
	if (json !== undefined) return saying(json);
	const cited = citedDraft(checked);
	if (cited) return cited;
	const answers = toolAnswers(checked.turns);
	if (answers.length) return saying(sentenceFrom(answers));
	return saying(scriptedText(checked, scripts) ?? plainText(checked, seed));
}
