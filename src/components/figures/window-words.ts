import type { End, Fit, WindowOf, Wish } from '#learning/window-fit.ts';

/** What a row of `answer-ends.yaml` says, without its code marks. */
export interface EndWords {
	answer: string;
	fix: string;
}

export type WordsOf = Record<End, EndWords>;

export const tokensText = (tokens: number): string => tokens.toLocaleString('en');

/** What becomes of the request, in two sentences. */
export function outcomeText(fit: Fit, wish: Wish, words: WordsOf): string {
	const { answer, fix } = words[fit.end];
	const missing = wish.thinking + wish.text - fit.thinking - fit.text;
	const written = fit.thinking + fit.text;
	if (fit.end === 'above-ceiling' || fit.end === 'input-too-long') return `${answer}. ${fix}`;
	if (fit.end === 'whole')
		return `${answer}. ${tokensText(written)} tokens were written, all of them.`;
	return `${answer}. ${tokensText(written)} tokens were written, ${tokensText(missing)} are missing. ${fix}`;
}

/** A part of a lane, in per cent of its length. */
export interface Part {
	from: number;
	size: number;
}

export interface Lanes {
	input: Part;
	thinking: Part;
	text: Part;
	/** How far `max_tokens` reaches behind the input. */
	limitAt: number;
	/** The second lane has the answer alone. */
	answerThinking: Part;
	answerText: Part;
	missing: Part;
	roomAt: number;
}

/** Where everything lies: the first lane is as long as the window, or the input where that is longer. */
export function lanesOf({ contextTokens }: WindowOf, wish: Wish, fit: Fit): Lanes {
	const whole = Math.max(contextTokens, wish.input);
	const wanted = wish.thinking + wish.text;
	const written = fit.thinking + fit.text;
	const longest = Math.max(wish.maxTokens, wanted, 1);
	const room = Math.max(0, Math.min(wish.maxTokens, contextTokens - wish.input));
	const part = (from: number, size: number, of: number): Part => ({
		from: (from / of) * 100,
		size: (size / of) * 100,
	});
	return {
		input: part(0, wish.input, whole),
		thinking: part(wish.input, fit.thinking, whole),
		text: part(wish.input + fit.thinking, fit.text, whole),
		limitAt: Math.min(100, ((wish.input + wish.maxTokens) / whole) * 100),
		answerThinking: part(0, fit.thinking, longest),
		answerText: part(fit.thinking, fit.text, longest),
		missing: part(written, wanted - written, longest),
		roomAt: (room / longest) * 100,
	};
}
