/** What can be picked out of a text without understanding it. */
export interface Hints {
	text: string;
	emails: string[];
	urls: string[];
	dates: string[];
	numbers: number[];
	/** Capitalised words that do not only open a sentence, neighbours joined: «New York». */
	names: string[];
	quoted: string[];
	/** `2 + 3`, where something is to be calculated. */
	sum: string | undefined;
}

/** A text is only searched this far, so that a long one costs no more than a page. */
const most = 20_000;

export function hintsIn(whole: string): Hints {
	const text = whole.slice(0, most);
	const emails = all(text, /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g);
	const urls = all(text, /https?:\/\/[^\s"'<>)\]]{1,300}/g);
	const dates = all(text, /\b\d{4}-\d{2}-\d{2}\b/g);
	const rest = [...emails, ...urls, ...dates].reduce(
		(left, found) => left.replaceAll(found, ' '),
		text,
	);
	return {
		text: text.trim(),
		emails,
		urls,
		dates,
		numbers: all(rest, /-?\b\d{1,15}(?:\.\d{1,10})?\b/g).map(Number),
		names: namesIn(rest),
		quoted: [...text.matchAll(/["«“]([^"»”\n]{1,200})["»”]/g)].map((match) => match[1] ?? ''),
		// A number begins where no digit is before it and ends soon, or a long one would be read from each digit.
		sum: /(?<!\d)\d[\d.]{0,20}(?:\s*[-+*/×÷]\s*\d[\d.]{0,20})+(?!\d)/.exec(rest)?.[0],
	};
}

const openers = new Set(
	'A An And Answer Add Are Ask At Be But By Call Can Check Compare Could Describe Do Does Explain Extract Fetch Find For From Get Give Hello Hey Hi How I If In Is It Latest List Look Make My No Not Of On Or Please Reply Run Say Search Should Show Summarize Tell Thank Thanks That The Then There This To Today Tomorrow Translate Use Weather What When Where Which Who Why Will Write Yes You Your'.split(
		' ',
	),
);

function namesIn(text: string): string[] {
	const found = all(text, /\p{Lu}[\p{L}'-]{1,40}(?: \p{Lu}[\p{L}'-]{1,40}){0,3}/gu);
	const names = found.map((name) =>
		name
			.split(' ')
			.filter((word, at) => at > 0 || !openers.has(word))
			.join(' '),
	);
	return [...new Set(names.filter((name) => name !== '' && !openers.has(name)))];
}

function all(text: string, pattern: RegExp): string[] {
	return [...new Set(Array.from(text.matchAll(pattern), ([match]) => match))].slice(0, 50);
}
