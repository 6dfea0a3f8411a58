import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { TutorMaterial } from '#wire/tutor.ts';
import { hitsOf, type Found, type Hit } from './hits.ts';
import { relatedTo, stemOf, stemsIn, tokensIn } from './words.ts';

export interface Findings {
	hits: Hit[];
	/** Share of the question's words that the lesson knows, 0 to 1. */
	known: number;
}

/** Looks for what a question is about; the best section comes first. */
export type Find = (question: string) => Findings;

/** The index as it is built once, for an asset. */
export function indexOf(material: TutorMaterial): AsPlainObject {
	const index = new MiniSearch(options);
	index.addAll(textsOf(material));
	return index.toJSON();
}

export function finderOf(index: AsPlainObject): Find {
	const search = MiniSearch.loadJS(index, options);
	return (question) => {
		const words = [...new Set(stemsIn(question))];
		const wanted = [...words, ...words.flatMap(relatedTo).filter((one) => !words.includes(one))];
		const found: Found[] = search
			.search(wanted.join(' '), {
				boostTerm: (term) => (words.includes(term) ? 1 : relatedWeight),
			})
			.map(({ id, section, score, queryTerms }) => ({
				...{ id: String(id), section: Number(section), score },
				matched: queryTerms,
			}));
		const met = new Set(found.flatMap(({ matched }) => matched));
		const known = words.filter((word) => met.has(word)).length / Math.max(1, words.length);
		return { hits: hitsOf(found, words), known };
	};
}

const relatedWeight = 0.2;

const options: Options = {
	fields: ['title', 'text'],
	storeFields: ['section'],
	// Questions are stemmed before they get here, and a stem is its own stem.
	tokenize: tokensIn,
	processTerm: (term) => stemOf(term),
	searchOptions: {
		boost: { title: 2 },
		prefix: (term) => term.length > 4,
		fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.2 : false),
		weights: { prefix: 0.1, fuzzy: 0.1 },
		tokenize: (text) => text.split(' '),
		processTerm: (term) => term,
	},
};

function textsOf({ sections, items, terms, objectives }: TutorMaterial) {
	const place = (see: string) =>
		Math.max(
			0,
			sections.findIndex(({ anchor }) => `#${anchor}` === see),
		);
	const aimsOf = (anchor: string) =>
		objectives.flatMap(({ can, see }) => (see === `#${anchor}` ? [can] : []));
	return [
		...sections.flatMap(({ anchor, title, passages }, section) => [
			{
				...{ id: `s${section}`, section, title },
				text: [...aimsOf(anchor), ...passages].join('\n'),
			},
			...passages.map((text, at) => ({ id: `p${section}.${at}`, section, title: '', text })),
		]),
		// All of an item helps to find its place; what is told of it is another matter.
		...items.map(({ see, stem, options, explain, answer }, at) => ({
			...{ id: `i${at}`, section: place(see), title: '' },
			text: [stem, ...options, explain, ...answer].join(' '),
		})),
		...terms.map(({ term, means, see }, at) => ({
			...{ id: `t${at}`, section: place(see), title: term, text: means },
		})),
	];
}
