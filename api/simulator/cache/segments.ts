import type {
	CacheControlEphemeral,
	ContentBlockParam,
} from '@anthropic-ai/sdk/resources/messages';
import { hashOf } from '#api/simulator/chance.ts';
import type { Params } from '#api/simulator/conversation.ts';
import { blockTokens, toolsTokens } from '#api/simulator/input-tokens.ts';
import { invalid } from '#api/simulator/problem.ts';
import { tokensOf } from '#api/simulator/tokens.ts';
import type { Checked } from '#api/simulator/validate/index.ts';

export type Level = 'tools' | 'system' | 'messages';

/** One piece of the input in the order of the cache: tools, then the system prompt, then the turns. */
export interface Segment {
	level: Level;
	/** Of everything up to and with this piece: equal hashes mean equal prefixes. */
	hash: string;
	tokens: number;
	/** Set where a prefix ends that is to be cached. */
	ttl: '5m' | '1h' | undefined;
}

/** What a turn costs beside its words: the marks that say who speaks. */
const perTurn = 4;

export function segmentsOf({ params, model, turns }: Checked): Segment[] {
	const tokenizer = model.tokenizer ?? 'newer';
	const segments: Segment[] = [];
	let hash = hashOf('model', params.model).toString(36);
	const add = (level: Level, text: string, tokens: number, control: Control) => {
		hash = hashOf(hash, level, text).toString(36);
		const ttl = control ? (control.ttl ?? '5m') : undefined;
		segments.push({ level, hash, tokens: tokens + (segments.length ? 0 : perTurn), ttl });
	};
	for (const tool of params.tools ?? []) {
		const { cache_control, ...plain } = tool;
		add('tools', JSON.stringify(plain), toolsTokens([tool], tokenizer), cache_control);
	}
	for (const { text, cache_control } of systemBlocks(params))
		add('system', text, tokensOf(text, tokenizer), cache_control);
	// These change how the turns are read, so they belong to the prefix of every turn.
	hash = hashOf(hash, settingsOf(params)).toString(36);
	for (const { role, blocks } of turns)
		for (const [at, { block }] of blocks.entries()) {
			const tokens = blockTokens(block, model) + (at === 0 ? perTurn : 0);
			add('messages', role + textForCache(block), tokens, controlOf(block));
		}
	markAutomatic(params, segments, turns.at(-1)?.blocks.map(({ block }) => block) ?? []);
	return segments;
}

/** More breakpoints than the API takes are refused, the automatic one counted. */
export function checkBreakpoints(segments: readonly Segment[], most: number): void {
	const count = segments.filter(({ ttl }) => ttl).length;
	if (count > most)
		throw invalid(
			'',
			`A maximum of ${most} blocks with cache_control may be provided. Found ${count}.`,
		);
}

type Control = CacheControlEphemeral | null | undefined;

function systemBlocks({ system }: Params): { text: string; cache_control?: Control }[] {
	if (system === undefined || system === '') return [];
	return typeof system === 'string' ? [{ text: system }] : system;
}

function settingsOf({ tool_choice, thinking, output_config }: Params): string {
	return JSON.stringify([tool_choice ?? null, thinking ?? null, output_config ?? null]);
}

function controlOf(block: ContentBlockParam): Control {
	return 'cache_control' in block ? block.cache_control : undefined;
}

function textForCache(block: ContentBlockParam): string {
	if (block.type === 'text') return block.text;
	return JSON.stringify({ ...block, cache_control: undefined });
}

/** `cache_control` of the request marks the last block that can carry a mark. */
function markAutomatic(
	{ cache_control }: Params,
	segments: Segment[],
	lastBlocks: readonly ContentBlockParam[],
): void {
	if (!cache_control) return;
	const fromEnd = lastBlocks.toReversed().findIndex(({ type }) => !type.endsWith('thinking'));
	const segment = segments.at(-1 - Math.max(0, fromEnd));
	if (segment) segment.ttl ??= cache_control.ttl ?? '5m';
}
