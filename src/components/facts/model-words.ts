import type { ModelFact } from '#schemas/model.ts';
import { unbrokenDay } from './unbroken.ts';

type Cell = (model: ModelFact) => string;

/** Columns of a table of models: its head, and what stands in a row. `code` spans are formatted. */
export const modelColumns = {
	window: ['Context window', ({ contextTokens }) => tokens(contextTokens)],
	output: ['Most output', ({ maxOutputTokens }) => tokens(maxOutputTokens)],
	inputPrice: ['Input', (model) => priceText(model, 'input')],
	outputPrice: ['Output', (model) => priceText(model, 'output')],
	cacheRead: ['Cache read', (model) => priceText(model, 'cacheRead')],
	latency: ['Speed', ({ latency }) => latency ?? 'not known'],
	thinking: ['Thinking', thinkingText],
	effort: ['Default effort', effortText],
	sampling: ['`temperature`', ({ accepts }) => taken(accepts.sampling)],
	prefill: ['Prefill', ({ accepts }) => taken(accepts.prefill)],
	forcedTool: ['Forced tool', ({ accepts }) => taken(accepts.forcedToolChoice)],
	tokenizer: ['Tokenizer', ({ tokenizer }) => tokenizer],
	lifecycle: ['State', ({ lifecycle }) => lifecycle],
	ends: ['Ends', endText],
} satisfies Record<string, [string, Cell]>;

export type ModelColumn = keyof typeof modelColumns;

const tokens = (count: number | undefined) => count?.toLocaleString('en') ?? 'not known';

function priceText(
	{ price, longPrompt }: ModelFact,
	part: 'input' | 'output' | 'cacheRead',
): string {
	const usd = price?.[part];
	if (usd === undefined) return 'not known';
	const above = longPrompt?.price[part];
	if (!longPrompt || above === undefined) return usdText(usd);
	return `${usdText(usd)}; ${usdText(above)} for prompts above ${tokens(longPrompt.aboveTokens)}`;
}

const usdText = (usd: number) => (usd < 1 || !Number.isInteger(usd) ? usd.toFixed(2) : String(usd));

function thinkingText({ thinking }: ModelFact): string {
	const { accepts, offUpTo } = thinking;
	const off = accepts.find((type) => type === 'disabled' || type === 'between_tools');
	if (thinking.default === 'off') return `off unless asked for, \`${accepts[0]}\``;
	if (!off) return 'always on';
	return `on; off by \`${off}\`${offUpTo ? `, up to effort \`${offUpTo}\`` : ''}`;
}

/** The default, and which of the five levels are missing. */
function effortText({ effort }: ModelFact): string {
	if (effort.accepts.length === 0) return 'not taken';
	const missing = ['low', 'medium', 'high', 'xhigh', 'max'].filter(
		(level) => !effort.accepts.includes(level),
	);
	const without = missing.map((level) => `, no \`${level}\``).join('');
	return `${effort.default ? `\`${effort.default}\`` : 'not known'}${without}`;
}

function taken(isTaken: boolean | undefined): string {
	if (isTaken === undefined) return 'not known';
	return isTaken ? 'accepted' : '400';
}

function endText({ retiresOn, retiresNotBefore }: ModelFact): string {
	if (retiresOn) return `on\u00a0${unbrokenDay(retiresOn)}`;
	return retiresNotBefore ? `not before ${unbrokenDay(retiresNotBefore)}` : 'not known';
}
