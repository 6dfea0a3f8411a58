import type { TutorItem, TutorMaterial } from '#wire/tutor.ts';
import type { Exchange, TutorReply } from './conversation.ts';
import { quotesFrom } from './quotes.ts';
import type { Hit } from './hits.ts';
import type { Find } from './search.ts';
import { copiedItem } from './secrets.ts';

export interface Asked {
	material: TutorMaterial;
	find: Find;
	/** Ids of the items that may be explained. */
	answered: ReadonlySet<string>;
	earlier: readonly Exchange[];
	text: string;
}

/** Fewer known words, or less of a match, and the question is about something else. */
const leastKnown = 0.34;
const leastScore = 7;

/** Said in each answer. */
const simulatedLine =
	'*Simulated: these are the course’s own words, found by a search. No model has read your message.*';

/** The tutor without a model: it quotes the lesson, gives hints to open items, and asks something back. */
export function simulatedReply(asked: Asked): TutorReply {
	const { material, answered, text } = asked;
	const open = material.items.filter(({ id }) => !answered.has(id));
	const copy = copiedItem(text, open);
	if (copy) return said(hintFor(copy, asked), { hinted: copy.id });
	if (wantsKey.test(text) || (wantsPrompt.test(text) && isToTutor.test(text)))
		return said(refusalOf(material));
	const back = answeredBack(asked);
	const { hits, known } = asked.find(back ? `${back.stem} ${text}` : text);
	const [first, second] = hits;
	if (!first || (!back && (known < leastKnown || first.score < leastScore)))
		return said(outside(material, hits));
	const quotes = quotesFrom({ material, text, open, answered }, [first, second]);
	const next = questionBack(asked, hits);
	const lead = back ? 'Compare what you wrote with what the lesson says.\n\n' : '';
	const ask = next ? `\n\n**A question back:** ${next.stem}` : '';
	return said(lead + quotes + ask, { asked: next?.id });
}

const wantsKey =
	/\b(?:answers?|keys?|solutions?|correct (?:one|option|choice)|cheat ?sheet of)\b.{0,60}\b(?:quiz|test|exam|items?|questions?|all)\b|\b(?:quiz|test|exam|items?)\b.{0,60}\b(?:answers?|keys?|solutions?)\b|\bwhich (?:option|letter) is (?:correct|right)\b|\b(?:translate|decode|base64|rot13|spell)\b.{0,60}\b(?:key|answer)/i;
const wantsPrompt =
	/\b(?:system|hidden|initial) (?:prompt|instructions?|message)\b.{0,40}\b(?:your|you|print|show|reveal|repeat|above)\b|\b(?:your|print|show|reveal|repeat|ignore|disregard|forget)\b.{0,60}\b(?:instructions?|system prompt|rules|configuration)\b/i;

/** Learners ask about the prompts of their own programs as well. */
const isToTutor =
	/\b(?:your?|above|previous)\b|^\W*(?:please\W+)?(?:print|show|reveal|repeat|ignore|disregard|forget|translate)\b/i;

function isQuestion(text: string): boolean {
	return (
		text.includes('?') ||
		/^\W*(?:what|why|how|when|where|which|who|is|are|can|could|do|does|did|should|would|tell|explain|show)\b/i.test(
			text,
		)
	);
}

function said(text: string, more: Pick<TutorReply, 'asked' | 'hinted'> = {}): TutorReply {
	return { text: `${text}\n\n${simulatedLine}`, source: 'simulator', state: 'complete', ...more };
}

/** A ladder: one hint more each time, and the place to read when there are none left. */
function hintFor({ id, hints, see }: TutorItem, { material, earlier }: Asked): string {
	const step = earlier.filter(({ reply }) => reply.hinted === id).length;
	const section = material.sections.find(({ anchor }) => `#${anchor}` === see);
	const place = section
		? `[${section.title}](${material.href}${see})`
		: `[the lesson](${material.href})`;
	const opening =
		'That is an item you have not answered yet, so you get a hint and not the answer.';
	const hint = hints[step];
	if (hint) return `${opening}\n\n**Hint ${step + 1}:** ${hint}\n\nThe place to read is ${place}.`;
	return `${opening} ${hints.length > 0 ? 'There are no more hints.' : ''} Read ${place}, choose, and check: every option is explained. What would you choose now, and why?`;
}

function refusalOf({ number, href }: TutorMaterial): string {
	return `I keep to lesson ${number}: its answers stay with its items until you have checked yours, and there is nothing hidden here to show. Ask about the idea behind an item, and I show you [where the lesson](${href}) explains it.`;
}

function outside(material: TutorMaterial, hits: readonly Hit[]): string {
	const { number, title, href, sections, objectives, sources } = material;
	const links = hits.slice(0, 2).flatMap(({ section }) => {
		const near = sections[section];
		return near ? [`[${near.title}](${href}#${near.anchor})`] : [];
	});
	const nearest = links.length > 0 ? ` The nearest to it: ${links.join(' and ')}.` : '';
	const topics = objectives.map(({ can, see }) => `- [${can}](${href}${see})`).join('\n');
	const docs = sources.find(({ url }) => url.includes('platform.claude.com'));
	const official = docs
		? ` or look in the official documentation: [${docs.title}](${docs.url})`
		: '';
	return `I find too little on that in lesson ${number}, “${title}”.${nearest} Try its [references](${href}references/)${official}. What this lesson is about:\n\n${topics}`;
}

/** The question back that this turn answers: it asks nothing, and is about no other part of the lesson. */
function answeredBack({ material, find, earlier, text }: Asked): TutorItem | undefined {
	const back = material.items.find(({ id }) => id === earlier.at(-1)?.reply.asked);
	if (!back || isQuestion(text)) return undefined;
	const [first, second] = find(text).hits;
	const isAbout = (hit: Hit) => `#${material.sections[hit.section]?.anchor}` === back.see;
	const isElsewhere = first && first.score >= leastScore && ![first, second ?? first].some(isAbout);
	return isElsewhere ? undefined : back;
}

/** An open question that was found as well, or the nearest one that was not asked yet. */
function questionBack({ material, earlier }: Asked, hits: readonly Hit[]): TutorItem | undefined {
	const { items, sections } = material;
	const asked = new Set(earlier.map(({ reply }) => reply.asked));
	const isFree = ({ kind, id }: TutorItem) => kind === 'open' && !asked.has(id);
	const [found] = hits
		.slice(0, 3)
		.flatMap((hit) => hit.items.flatMap((at) => items[at] ?? []))
		.filter(isFree);
	const placeOf = ({ see }: TutorItem) => sections.findIndex(({ anchor }) => `#${anchor}` === see);
	const distance = (item: TutorItem) => Math.abs(placeOf(item) - (hits[0]?.section ?? 0));
	return found ?? items.filter(isFree).sort((a, b) => distance(a) - distance(b))[0];
}
