import type { TutorItem, TutorMaterial } from '#wire/tutor.ts';
import type { Hit } from './hits.ts';
import { givesAway } from './secrets.ts';
import { stemsIn } from './words.ts';

const mostCharacters = 420;

export interface Quoting {
	material: TutorMaterial;
	/** What was asked. */
	text: string;
	/** Items that nothing may give away. */
	open: readonly TutorItem[];
	answered: ReadonlySet<string>;
}

/** The best passages of two sections with their links; what gives an open item away is passed over. */
export function quotesFrom(
	quoting: Quoting,
	[first, second]: readonly (Hit | undefined)[],
): string {
	const { material, answered } = quoting;
	return [
		first && quoteOf(quoting, first, 3),
		first && meaningOf(quoting),
		second && quoteOf(quoting, second, 1),
		explanationOf(material, first, answered),
	]
		.filter((part) => part !== undefined && part !== '')
		.join('\n\n');
}

function quoteOf({ material, open }: Quoting, hit: Hit, most: number): string {
	const section = material.sections[hit.section];
	if (!section) return '';
	const ranked = [...hit.passages, ...section.passages.keys()];
	const chosen = [...new Set(ranked)]
		.map((at) => ({ at, text: section.passages[at] ?? '' }))
		.filter(({ text }) => !text.startsWith('```') && text.length > 40 && !text.endsWith(':'))
		.filter(({ text }) => !givesAway(text, open))
		.slice(0, most)
		// In the order in which the lesson says them.
		.sort((a, b) => a.at - b.at);
	const quotes = chosen.map(({ text }) => `> ${shortened(withoutLinks(text))}`).join('\n>\n');
	return `[${section.title}](${material.href}#${section.anchor})\n\n${quotes}`.trim();
}

/** A term of the glossary that was asked for by its name. */
function meaningOf({ material, text, open }: Quoting): string | undefined {
	const asked = new Set(stemsIn(text));
	const named = material.terms.find(({ term, means }) => {
		const words = stemsIn(term);
		return words.length > 0 && words.every((word) => asked.has(word)) && !givesAway(means, open);
	});
	return named && `**${named.term}**: ${named.means}`;
}

/** What an item says that was answered already. */
function explanationOf(
	{ items }: TutorMaterial,
	hit: Hit | undefined,
	answered: ReadonlySet<string>,
): string | undefined {
	const [item] = (hit?.items ?? [])
		.slice(0, 3)
		.flatMap((at) => items[at] ?? [])
		.filter(({ id, kind }) => kind !== 'open' && answered.has(id));
	if (!item) return undefined;
	return `You have answered an item about this. Its explanation: ${item.explain}`;
}

/** The links of an answer are those to where it comes from. */
const withoutLinks = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** Whole sentences, as many as fit. */
function shortened(text: string): string {
	if (text.length <= mostCharacters) return text;
	const cut = text.slice(0, mostCharacters);
	const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('; '));
	return end > mostCharacters / 2
		? `${cut.slice(0, end + 1)} …`
		: `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
