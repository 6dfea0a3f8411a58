import type { Recording } from '#schemas/recording.ts';
import { costUsd, type PricedModel } from '#wire/price.ts';

export interface Turn {
	role: string;
	/** How it begins; enough to recognise it. */
	opening: string;
}

/** One call of a conversation: what went out, and what was counted. */
export interface CountedCall {
	turns: Turn[];
	/** Input that the call before had read or written already. */
	againTokens: number;
	newTokens: number;
	outputTokens: number;
	/** All input so far, this call included. */
	billedInputTokens: number;
	/** All calls so far, at the prices of the model's row. */
	billedUsd: number;
	usage: { input_tokens: number; output_tokens: number };
}

interface Message {
	role: string;
	content: string | { text?: string }[];
}

/** A recorded conversation without thinking and without a cache, call by call. */
export function callsOf({ exchanges }: Recording, model: PricedModel): CountedCall[] {
	const calls: CountedCall[] = [];
	for (const { requestBody, body } of exchanges) {
		// The border: a recording holds what was sent and what came back.
		const { messages } = requestBody as unknown as { messages: Message[] };
		const { usage } = body as unknown as Pick<CountedCall, 'usage'>;
		const before = calls.at(-1);
		const againTokens = before ? before.usage.input_tokens + before.usage.output_tokens : 0;
		calls.push({
			turns: messages.map(turnOf),
			againTokens,
			newTokens: usage.input_tokens - againTokens,
			outputTokens: usage.output_tokens,
			billedInputTokens: (before?.billedInputTokens ?? 0) + usage.input_tokens,
			billedUsd: (before?.billedUsd ?? 0) + (costUsd(model, usage) ?? 0),
			usage: { input_tokens: usage.input_tokens, output_tokens: usage.output_tokens },
		});
	}
	return calls;
}

function turnOf({ role, content }: Message): Turn {
	const text = typeof content === 'string' ? content : (content[0]?.text ?? '');
	const opening = text.length > 44 ? `${text.slice(0, 40).replace(/\s+\S*$/, '')} …` : text;
	return { role, opening };
}
