import type { ContentBlockParam } from '@anthropic-ai/sdk/resources/messages';
import type { Params, Turn } from './conversation.ts';
import type { ModelRow } from './facts.ts';
import { tokensOf } from './tokens.ts';

type Tokenizer = 'newer' | 'earlier';

/** What a turn costs beside its words: the marks that say who speaks. */
const perTurn = 4;

/** Estimated tokens of everything that is sent: tools, system prompt and turns. */
export function inputTokensOf({
	params,
	model,
	turns,
}: {
	params: Params;
	model: ModelRow;
	turns: readonly Turn[];
}): number {
	const tokenizer = model.tokenizer ?? 'newer';
	let tokens = perTurn + toolTokens(params, tokenizer) + systemTokens(params, tokenizer);
	for (const turn of turns) {
		tokens += perTurn;
		for (const { block } of turn.blocks) tokens += blockTokens(block, tokenizer);
	}
	return tokens;
}

function toolTokens({ tools }: Params, tokenizer: Tokenizer): number {
	return (tools ?? []).reduce((sum, tool) => sum + tokensOf(JSON.stringify(tool), tokenizer), 0);
}

function systemTokens({ system }: Params, tokenizer: Tokenizer): number {
	if (system === undefined) return 0;
	if (typeof system === 'string') return tokensOf(system, tokenizer);
	return system.reduce((sum, { text }) => sum + tokensOf(text, tokenizer), 0);
}

export function blockTokens(block: ContentBlockParam, tokenizer: Tokenizer): number {
	if (block.type === 'text') return tokensOf(block.text, tokenizer);
	return tokensOf(JSON.stringify(block), tokenizer);
}
