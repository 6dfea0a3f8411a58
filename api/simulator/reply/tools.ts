import type { ContentBlock } from '@anthropic-ai/sdk/resources/messages';
import { idOf } from '#api/simulator/chance.ts';
import { lastUserTextOf, type Params, type Turn } from '#api/simulator/conversation.ts';
import type { Checked } from '#api/simulator/validate/index.ts';
import { isRecord } from '#api/simulator/validate/shape.ts';
import { textBlock, type Draft } from './draft.ts';
import type { Hints } from './hints.ts';
import { valueFor } from './schema-value.ts';
import { askedIn, fits, type Asked } from './tool-choice.ts';

interface Wanted {
	name: string;
	input: unknown;
}

/** A tool of the caller's own, as far as choosing it needs. */
export interface ClientTool {
	name: string;
	description: string;
	schema: Record<string, unknown> | undefined;
}

/** Of the tools that a turn asks for, so many are looked at for one that was not called yet. */
const mostTried = 100;

/** Calls the tools that the turn asks for, as long as they have not been called for it; else undefined. */
export function toolDraft({ params, turns }: Checked, seed: string): Draft | undefined {
	const tools = clientToolsOf(params);
	const choice = params.tool_choice;
	if (!tools.length || choice?.type === 'none') return undefined;
	const asked = askedIn(lastUserTextOf(turns));
	const done = calledSince(turns);
	const isForced = choice?.type === 'any' || choice?.type === 'tool';
	const offered =
		choice?.type === 'tool' ? tools.filter(({ name }) => name === choice.name) : tools;
	const isSingle =
		choice && 'disable_parallel_tool_use' in choice && choice.disable_parallel_tool_use;
	// Taken one by one: a request may bring thousands of tools, and few are called.
	let calls = offered
		.values()
		.filter((tool) => fits(tool, asked))
		.take(mostTried)
		.flatMap((tool) => callsOf(tool, asked))
		.filter((call) => !done.has(keyOf(call)))
		.take(isSingle ? 1 : 8)
		.toArray();
	const [first] = offered;
	if (isForced && !calls.length && first) calls = callsOf(first, asked).slice(0, 1);
	if (!calls.length) return undefined;
	const intro = isForced ? [] : [textBlock(introductionOf(calls))];
	const blocks = calls.map((call, at) => blockOf(call, [seed, turns.length, asked.text, at]));
	return { blocks: [...intro, ...blocks], stopReason: 'tool_use' };
}

function introductionOf(calls: readonly Wanted[]): string {
	const names = [...new Set(calls.map(({ name }) => `\`${name}\``))].join(' and ');
	return `I will ask ${names} for that.`;
}

function blockOf({ name, input }: Wanted, parts: (string | number)[]): ContentBlock {
	return {
		type: 'tool_use',
		id: idOf('toolu', ...parts),
		name,
		input,
		caller: { type: 'direct' },
	};
}

/** One call, or one for each of several names where the tool takes a single one: «Oslo and Rome». */
function callsOf({ name, schema }: ClientTool, { hints: found }: Asked): Wanted[] {
	// Numbers are used up as an input is filled.
	const hints: Hints = { ...found, numbers: [...found.numbers] };
	if (!schema) return [{ name, input: builtInInput(name) }];
	const several = takesOneName(schema) && hints.names.length > 1 ? hints.names.slice(0, 4) : [];
	if (!several.length) return [{ name, input: valueFor(schema, hints) }];
	return several.map((only): Wanted => {
		const narrowed: Hints = { ...hints, numbers: [...hints.numbers], names: [only] };
		return { name, input: valueFor(schema, narrowed) };
	});
}

function takesOneName(schema: Record<string, unknown>): boolean {
	const required = Array.isArray(schema['required']) ? schema['required'] : [];
	return required.some((key) =>
		/city|location|place|town|country|name|user|customer/i.test(String(key)),
	);
}

/** Tools that the API itself describes bring no schema along. */
function builtInInput(name: string): unknown {
	if (name === 'bash') return { command: 'ls' };
	return { command: 'view', path: name === 'memory' ? '/memories' : '/' };
}

function clientToolsOf({ tools }: Params): ClientTool[] {
	return (tools ?? []).flatMap((tool): ClientTool[] => {
		if ('input_schema' in tool) {
			const schema = isRecord(tool.input_schema) ? tool.input_schema : {};
			return [{ name: tool.name, description: tool.description ?? '', schema }];
		}
		const isBuiltIn = /^(?:bash|memory|text_editor)_/.test(tool.type);
		return isBuiltIn && 'name' in tool
			? [{ name: tool.name, description: '', schema: undefined }]
			: [];
	});
}

/** Calls made since the person last said something. */
function calledSince(turns: readonly Turn[]): Set<string> {
	const from = turns.findLastIndex(
		({ role, blocks }) => role === 'user' && blocks.some(({ block }) => block.type === 'text'),
	);
	const blocks = turns.slice(from).flatMap((turn) => turn.blocks.map(({ block }) => block));
	return new Set(blocks.flatMap((block) => (block.type === 'tool_use' ? [keyOf(block)] : [])));
}

function keyOf({ name, input }: Wanted): string {
	return `${name} ${JSON.stringify(input)}`;
}
