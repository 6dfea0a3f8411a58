import type { ToolResultBlockParam } from '@anthropic-ai/sdk/resources/messages';
import type { Turn } from '#api/simulator/conversation.ts';
import { excerptOf } from './text.ts';

export interface ToolAnswer {
	name: string;
	text: string;
	isError: boolean;
}

/** What the caller's tools said in the newest turn; empty when it holds no results. */
export function toolAnswers(turns: readonly Turn[]): ToolAnswer[] {
	const last = turns.findLast((turn) => turn.role !== 'system');
	const names = new Map<string, string>();
	for (const { blocks } of turns)
		for (const { block } of blocks) if (block.type === 'tool_use') names.set(block.id, block.name);
	return (last?.blocks ?? []).flatMap(({ block }) =>
		block.type === 'tool_result'
			? [
					{
						name: names.get(block.tool_use_id) ?? 'the tool',
						text: resultText(block),
						isError: block.is_error ?? false,
					},
				]
			: [],
	);
}

/** An answer made of the results, which is all the simulator knows. */
export function sentenceFrom(answers: readonly ToolAnswer[]): string {
	const good = answers.filter(({ isError }) => !isError).map(({ text }) => excerptOf(text, 600));
	const bad = answers.filter(({ isError }) => isError);
	const found = good.length
		? [`Here is what I found: ${good.map((text) => text.replace(/[.;]$/, '')).join('; ')}.`]
		: [];
	const failed = bad.map(
		({ name, text }) =>
			`\`${name}\` reported an error (${excerptOf(text, 200)}), so that part is missing.`,
	);
	return [...found, ...failed].join(' ');
}

function resultText({ content }: ToolResultBlockParam): string {
	if (content === undefined) return 'done';
	if (typeof content === 'string') return content || 'done';
	const parts = content.map((part) => (part.type === 'text' ? part.text : `[${part.type}]`));
	return parts.join('\n') || 'done';
}
