import type {
	ContentBlock,
	Message,
	MessageDeltaUsage,
	RawContentBlockDelta,
	RawMessageStreamEvent,
} from '@anthropic-ai/sdk/resources/messages';
import { inputPieces, textPieces } from './pieces.ts';
import { tokensOf } from './tokens.ts';

/** An event and the tokens it brings, which decide when it comes. */
export interface Step {
	event: RawMessageStreamEvent | { type: 'ping' };
	tokens: number;
}

/** The stream that adds up to `message`, in the order of the API. */
/** @param more fields that a beta adds to the last `message_delta` */
export function* stepsOf(message: Message, more: object = {}): Generator<Step> {
	yield { event: { type: 'message_start', message: opening(message) }, tokens: 0 };
	let isPinged = false;
	for (const [index, block] of message.content.entries()) {
		yield {
			event: { type: 'content_block_start', index, content_block: emptied(block) },
			tokens: 0,
		};
		if (!isPinged) yield { event: { type: 'ping' }, tokens: 0 };
		isPinged = true;
		const thinkingTokens = message.usage.output_tokens_details?.thinking_tokens ?? 0;
		for (const { delta, tokens } of deltasOf(block, message.id, thinkingTokens))
			yield { event: { type: 'content_block_delta', index, delta }, tokens };
		yield { event: { type: 'content_block_stop', index }, tokens: 0 };
	}
	yield { event: { ...closing(message), ...more }, tokens: 0 };
	yield { event: { type: 'message_stop' }, tokens: 0 };
}

/** The output is not known yet: the API starts with a placeholder of a token or so. */
function opening(message: Message): Message {
	return {
		...message,
		content: [],
		stop_reason: null,
		stop_sequence: null,
		stop_details: null,
		container: null,
		usage: {
			...message.usage,
			output_tokens: Math.min(1, message.usage.output_tokens),
			output_tokens_details: null,
			server_tool_use: null,
		},
	};
}

function closing(message: Message): RawMessageStreamEvent {
	const { stop_reason, stop_sequence, stop_details, container, usage } = message;
	const total: MessageDeltaUsage = {
		input_tokens: usage.input_tokens,
		cache_creation_input_tokens: usage.cache_creation_input_tokens,
		cache_read_input_tokens: usage.cache_read_input_tokens,
		output_tokens: usage.output_tokens,
		server_tool_use: usage.server_tool_use,
		output_tokens_details: usage.output_tokens_details,
	};
	return {
		type: 'message_delta',
		delta: { stop_reason, stop_sequence, stop_details, container },
		usage: total,
	};
}

/** A block as it opens, before its deltas. Blocks without deltas come whole. */
function emptied(block: ContentBlock): ContentBlock {
	if (block.type === 'text') return { ...block, text: '', citations: block.citations && [] };
	if (block.type === 'thinking') return { ...block, thinking: '', signature: '' };
	if (block.type === 'tool_use' || block.type === 'server_tool_use') return { ...block, input: {} };
	return block;
}

interface Delta {
	delta: RawContentBlockDelta;
	tokens: number;
}

function* deltasOf(block: ContentBlock, seed: string, thinkingTokens: number): Generator<Delta> {
	if (block.type === 'text') {
		for (const text of textPieces(block.text, seed))
			yield { delta: { type: 'text_delta', text }, tokens: tokensOf(text) };
		for (const citation of block.citations ?? [])
			yield { delta: { type: 'citations_delta', citation }, tokens: 0 };
	} else if (block.type === 'thinking') {
		for (const thinking of textPieces(block.thinking, seed))
			yield { delta: { type: 'thinking_delta', thinking }, tokens: tokensOf(thinking) };
		// Thinking that is not shown takes its time all the same.
		const tokens = block.thinking === '' ? thinkingTokens : 0;
		yield { delta: { type: 'signature_delta', signature: block.signature }, tokens };
	} else if (block.type === 'tool_use' || block.type === 'server_tool_use') {
		for (const partial_json of ['', ...inputPieces(block.input)])
			yield { delta: { type: 'input_json_delta', partial_json }, tokens: tokensOf(partial_json) };
	}
}
