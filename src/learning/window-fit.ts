import type { ModelFact } from '#schemas/model.ts';

/** What a request asks for, and what the model would write if nothing stopped it. In tokens. */
export interface Wish {
	input: number;
	maxTokens: number;
	thinking: number;
	text: number;
}

export type WindowOf = Pick<ModelFact, 'contextTokens' | 'maxOutputTokens'>;

/** Ids of rows in `answer-ends.yaml`, and the good end, which needs no row. */
export type End =
	| 'above-ceiling'
	| 'input-too-long'
	| 'window-reached'
	| 'limit-reached'
	| 'thinking-ate-it'
	| 'whole';

export interface Fit {
	end: End;
	/** What is written before the answer ends. */
	thinking: number;
	text: number;
}

/** How a request ends: refused, cut off by the limit or the window, or whole. */
export function fitOf({ contextTokens, maxOutputTokens }: WindowOf, wish: Wish): Fit {
	const { input, maxTokens } = wish;
	if (maxOutputTokens !== undefined && maxTokens > maxOutputTokens)
		return { end: 'above-ceiling', thinking: 0, text: 0 };
	if (input > contextTokens) return { end: 'input-too-long', thinking: 0, text: 0 };
	const free = contextTokens - input;
	const room = Math.min(maxTokens, free);
	const thinking = Math.min(wish.thinking, room);
	const text = Math.min(wish.text, room - thinking);
	return { end: endOf(wish, { thinking, text, free }), thinking, text };
}

function endOf(wish: Wish, got: { thinking: number; text: number; free: number }): End {
	if (got.thinking === wish.thinking && got.text === wish.text) return 'whole';
	if (got.free < wish.maxTokens) return 'window-reached';
	return got.text === 0 && got.thinking > 0 ? 'thinking-ate-it' : 'limit-reached';
}
