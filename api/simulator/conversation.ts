import type {
	ContentBlockParam,
	MessageCountTokensParams,
	MessageCreateParams,
	MessageParam,
} from '@anthropic-ai/sdk/resources/messages';

/** One turn: neighbouring messages of one role are one turn, and a string is one text block. */
export interface Turn {
	role: 'user' | 'assistant' | 'system';
	blocks: Block[];
	/** Index of the first message of the turn, for error paths. */
	at: number;
}

export interface Block {
	block: ContentBlockParam;
	/** Where the block stood in the request: `messages.3.content.1`. */
	path: string;
}

/** What `create` and `countTokens` have in common, once the shape of the body is known to be right. */
export type Params = MessageCountTokensParams & Partial<MessageCreateParams>;

export function turnsOf(messages: readonly MessageParam[]): Turn[] {
	const turns: Turn[] = [];
	for (const [at, message] of messages.entries()) {
		const last = turns.at(-1);
		const blocks = blocksOf(message, at);
		if (last && last.role === message.role) last.blocks.push(...blocks);
		else turns.push({ role: message.role, blocks, at });
	}
	return turns;
}

export function systemTextOf(params: Params): string {
	if (params.system === undefined) return '';
	if (typeof params.system === 'string') return params.system;
	return params.system.map((block) => block.text).join('\n');
}

export function textOf(turn: Turn | undefined): string {
	const texts = turn?.blocks.map(({ block }) => (block.type === 'text' ? block.text : ''));
	return (texts ?? []).filter(Boolean).join('\n');
}

/** What the person said last, tool results left aside. */
export function lastUserTextOf(turns: readonly Turn[]): string {
	return textOf(turns.findLast((turn) => turn.role === 'user' && textOf(turn) !== ''));
}

function blocksOf(message: MessageParam, at: number): Block[] {
	if (typeof message.content === 'string')
		return [{ block: { type: 'text', text: message.content }, path: `messages.${at}.content` }];
	return message.content.map((block, position) => ({
		block,
		path: `messages.${at}.content.${position}`,
	}));
}
