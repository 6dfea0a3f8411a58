import type { MessageParam } from '@anthropic-ai/sdk/resources/messages';
import { turnsOf, type Turn } from '#api/simulator/conversation.ts';
import type { ModelRow } from '#api/simulator/facts.ts';
import { invalid } from '#api/simulator/problem.ts';
import { checkThinkingBlocks } from './thinking-blocks.ts';
import { checkToolPairs } from './tool-pairs.ts';

/** Rules between the messages: who opens, who may end, what a role may hold. Returns the merged turns. */
export function checkTurns(
	messages: readonly MessageParam[],
	model: ModelRow,
	rule: { most: number; isStrict: boolean },
): Turn[] {
	if (messages.length === 0) throw invalid('messages', 'at least one message is required');
	if (messages.length > rule.most)
		throw invalid('messages', `List should have at most ${rule.most} items`);
	checkFilled(messages);
	const turns = turnsOf(messages);
	checkSystemTurns(turns, model);
	if (turns[0]?.role !== 'user')
		throw invalid('messages', 'first message must use the "user" role');
	for (const turn of turns) checkBlocks(turn, rule.isStrict);
	checkToolPairs(turns);
	checkThinkingBlocks(turns);
	checkEnding(turns, model);
	return turns;
}

function checkFilled(messages: readonly MessageParam[]): void {
	for (const [at, { role, content }] of messages.entries()) {
		const isLastWord = at === messages.length - 1 && role === 'assistant';
		if (content.length === 0 && !isLastWord)
			throw invalid(
				'messages',
				'all messages must have non-empty content except for the optional final assistant message',
			);
		if (typeof content === 'string') continue;
		for (const block of content)
			if (block.type === 'text' && block.text === '')
				throw invalid('messages', 'text content blocks must be non-empty');
	}
}

/** Operator instructions in mid-conversation: after the user has spoken, and before Claude answers. */
function checkSystemTurns(turns: readonly Turn[], model: ModelRow): void {
	for (const [position, { role, at }] of turns.entries()) {
		if (role !== 'system') continue;
		if (model.accepts.systemTurns === false)
			throw invalid(`messages.${at}`, "role 'system' is not supported on this model");
		if (position === 0)
			throw invalid(
				`messages.${at}`,
				"use the top-level 'system' parameter for the instructions that open a conversation",
			);
		const before = turns[position - 1];
		const after = turns[position + 1];
		const isAfterResult = before?.blocks.at(-1)?.block.type.endsWith('_tool_result') ?? false;
		if (before?.role === 'assistant' && !isAfterResult)
			throw invalid(`messages.${at}`, "a 'system' message must follow a 'user' message");
		if (after && after.role !== 'assistant')
			throw invalid(
				`messages.${at}`,
				"a 'system' message must be followed by an 'assistant' message",
			);
	}
}

const onlyFromAssistant = new Set(['thinking', 'redacted_thinking', 'tool_use', 'server_tool_use']);
const onlyFromUser = new Set(['tool_result', 'image', 'search_result', 'container_upload']);

function checkBlocks({ role, blocks }: Turn, isStrict: boolean): void {
	for (const { block, path } of blocks) {
		const { type } = block;
		const isServerResult = type.endsWith('_tool_result');
		const isMisplaced =
			role === 'system'
				? type !== 'text'
				: role === 'user'
					? onlyFromAssistant.has(type) || isServerResult
					: onlyFromUser.has(type) && type !== 'container_upload';
		if (isMisplaced)
			throw invalid(path, `\`${type}\` blocks are not permitted in \`${role}\` messages`);
		// Both came with the version of 2026-10-21; its other rejections are rows of api-versions.
		if (isStrict && role === 'assistant' && type === 'document')
			throw invalid(path, '`document` blocks are not permitted in `assistant` messages');
		if (isStrict && role === 'user' && type === 'text' && block.citations?.length)
			throw invalid(`${path}.text.citations`, 'Extra inputs are not permitted');
	}
}

function checkEnding(turns: readonly Turn[], model: ModelRow): void {
	const last = turns.at(-1);
	if (last?.role !== 'assistant' || model.accepts.prefill !== false) return;
	if (isPaused(last)) return;
	throw invalid(
		'',
		'This model does not support assistant message prefill. The conversation must end with a user message.',
	);
}

/** A turn that stopped with `pause_turn` is sent back as it is: it waits for the server, not for the user. */
export function isPaused(turn: Turn): boolean {
	const ids = turn.blocks.map(({ block }) => ('tool_use_id' in block ? block.tool_use_id : ''));
	const last = turn.blocks.at(-1)?.block;
	return last?.type === 'server_tool_use' && !ids.includes(last.id);
}
