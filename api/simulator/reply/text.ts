import type { Checked } from '#api/simulator/validate/index.ts';
import { lastUserTextOf, systemTextOf } from '#api/simulator/conversation.ts';
import { explain, wishIn } from './explain.ts';
import { supportAnswer } from './support.ts';

/** No more of a text is searched for a wish: some patterns take longer than the text is long. */
const most = 10_000;

/** Plain words, when neither a schema nor a tool decides the form of the answer. */
export function plainText({ params, turns }: Checked, seed: string): string {
	const asked = lastUserTextOf(turns).slice(0, most);
	const wish = wishIn(asked);
	if (wish) return explain(wish, seed);
	const support = supportAnswer(systemTextOf(params).slice(0, most), asked);
	if (support) return support;
	const greeting = /^\s*(?:hi|hello|hey|good (?:morning|evening|day))\b/i.test(asked)
		? 'Hello. '
		: '';
	return `${greeting}This is a simulator of the Messages API, so no model has read your message. You asked: «${excerptOf(asked)}».`;
}

/** Enough of a text to recognise it by. */
export function excerptOf(text: string, length = 160): string {
	const line = text
		.slice(0, 10 * length)
		.replace(/\s+/g, ' ')
		.trim();
	if (line.length <= length) return line;
	const cut = line.slice(0, length);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20))} …`;
}
