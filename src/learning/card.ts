import type { Item, ItemOf, Term } from '#schemas/item.ts';

/** A question and its answer. `front` and `back` are card text: see `card-text.ts`. */
export interface Card {
	/** The item's id, or `term.<id>`; reviews and Anki notes are kept under it. */
	id: string;
	/** A review of another revision says nothing about this one. */
	rev: number;
	front: string;
	back: string;
	/** Absent on a card from the glossary. */
	objective: string | undefined;
	tags: readonly string[];
}

/** The cards of a lesson's items, in the order of the file. */
export function cardsOf(items: readonly Item[]): Card[] {
	return items.filter(({ use }) => use.includes('card')).map(cardOf);
}

/** What the author wrote under `card`, or else what the item's type gives. */
export function cardOf(item: Item): Card {
	const { id, rev, objective, level } = item;
	return { id, rev, ...(item.card ?? derived(item)), objective, tags: [objective, level] };
}

/** Glossary cards ask for the meaning of a term, not for the term. */
export function termCard({ id, term, means }: Term): Card {
	return {
		id: `term.${id}`,
		rev: 1,
		front: `What does ${quoted(term)} mean?`,
		back: means,
		objective: undefined,
		tags: ['glossary'],
	};
}

type Faces = Pick<Card, 'front' | 'back'>;

function derived(item: Item): Faces {
	const { stem, explain } = item;
	switch (item.type) {
		case 'choice':
			return { front: stem, back: paragraphs(keysOf(item), explain) };
		case 'number':
			return { front: stem, back: paragraphs(`${item.answer} ${item.unit ?? ''}`.trim(), explain) };
		case 'text':
			return { front: stem, back: paragraphs(codeSpan(item.accept[0] ?? ''), explain) };
		case 'order':
			return orderFaces(item);
		case 'sort':
			return sortFaces(item);
		case 'recall':
			return { front: stem, back: item.answer };
		case 'lab':
			return { front: stem, back: paragraphs(expected(item), explain) };
	}
}

function keysOf({ options }: ItemOf<'choice'>): string {
	const keys = options.filter(({ correct }) => correct).map(({ text }) => text);
	return keys.length === 1 ? keys.join('') : bullets(keys);
}

function orderFaces({ stem, steps, explain }: ItemOf<'order'>): Faces {
	const numbered = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
	return {
		front: paragraphs(stem, mixed(steps)),
		back: paragraphs(numbered, explain),
	};
}

function sortFaces({ stem, bins, cards, explain }: ItemOf<'sort'>): Faces {
	const inBin = (bin: string) => cards.filter((card) => card.bin === bin).map(({ text }) => text);
	const sorted = bins.map(({ id, label }) => `${label}: ${inBin(id).join('; ')}`);
	return {
		front: paragraphs(stem, mixed(cards.map(({ text }) => text))),
		back: paragraphs(bullets(sorted), explain),
	};
}

function expected({ expect: { status, errorType, stopReason, attempts } }: ItemOf<'lab'>): string {
	return [
		status && `Status ${status}`,
		errorType && codeSpan(errorType),
		stopReason && codeSpan(stopReason),
		attempts && `${attempts} ${attempts === 1 ? 'request' : 'requests'}`,
	]
		.filter(Boolean)
		.join(', ');
}

function paragraphs(...texts: string[]): string {
	return texts.filter(Boolean).join('\n\n');
}

/** What a question is about, in an order that gives nothing away. */
function mixed(texts: readonly string[]): string {
	return texts.toSorted().join(' · ');
}

function bullets(texts: readonly string[]): string {
	return texts.map((text) => `- ${text}`).join('\n');
}

function codeSpan(text: string): string {
	return text.includes('`') ? text : `\`${text}\``;
}

function quoted(term: string): string {
	return term.includes('`') ? term : `“${term}”`;
}
