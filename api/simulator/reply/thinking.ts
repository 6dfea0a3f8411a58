import type { ThinkingBlock } from '@anthropic-ai/sdk/resources/messages';
import { lastUserTextOf } from '#api/simulator/conversation.ts';
import { signatureOf } from '#api/simulator/signature.ts';
import { textUpTo, tokensOf } from '#api/simulator/tokens.ts';
import type { Checked } from '#api/simulator/validate/index.ts';
import { toolAnswers } from './results.ts';
import { excerptOf } from './text.ts';

export interface Thought {
	block: ThinkingBlock;
	/** Billed also where the text is not shown. */
	tokens: number;
}

/** A thinking block where the model and the request think; undefined where they do not. */
export function thoughtOf(checked: Checked, seed: string): Thought | undefined {
	const { params, model, turns } = checked;
	if (!isThinking(checked)) return undefined;
	const tokenizer = model.tokenizer ?? 'newer';
	// Half of what is allowed stays for the answer, so that a small `max_tokens` still shows one.
	const most = Math.floor((params.max_tokens ?? 0) / 2);
	const text = textUpTo(noteOn(checked), most, tokenizer);
	if (text === '') return undefined;
	const thinking = isShown(checked) ? text : '';
	const signature = signatureOf(thinking, seed, turns.length, lastUserTextOf(turns));
	return { block: { type: 'thinking', thinking, signature }, tokens: tokensOf(text, tokenizer) };
}

function isThinking({ params, model, turns }: Checked): boolean {
	switch (params.thinking?.type) {
		case 'disabled':
			return false;
		case 'between_tools':
			return toolAnswers(turns).length > 0;
		case 'adaptive':
		case 'enabled':
			return true;
		default:
			return model.thinking.default === 'on';
	}
}

/** Models that no longer take `enabled` leave the text out unless they are asked to sum it up. */
function isShown({ params, model }: Checked): boolean {
	const { thinking } = params;
	const display = thinking && 'display' in thinking ? thinking.display : undefined;
	if (display) return display === 'summarized';
	return model.thinking.accepts.includes('enabled');
}

function noteOn({ params, model, turns }: Checked): string {
	const effort = params.output_config?.effort ?? model.effort.default ?? 'medium';
	const sentences = [
		`The question is: «${excerptOf(lastUserTextOf(turns), 120)}».`,
		toolAnswers(turns).length
			? 'The tools have answered, so I can use their results.'
			: 'I will check what form the answer should have before I write it.',
		'There are two ways to put it, and the shorter one says as much.',
		'Nothing in the system prompt speaks against that.',
		'Before I finish I go over the wording once more.',
	];
	const count = { low: 1, medium: 2, high: 3, xhigh: 4, max: 5 }[effort] ?? 2;
	return sentences.slice(0, count).join(' ');
}
