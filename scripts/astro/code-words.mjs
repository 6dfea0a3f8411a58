// The words of a program in as few elements as show them. Lessons hold programs in three languages, and an
// element for every line and word of them is most of what a browser has to read before it can show the
// first paragraph.
import { PluginStyleSettings } from '@astrojs/starlight/expressive-code';
import { element, find } from './code-tree.mjs';

/** @typedef {import('./code-tree.mjs').Node} Node */

/** Colours of the kinds of words, on dark and on light ground, as the two themes have them. */
const colours = {
	keyword: ['#ff9492', '#a0111f'],
	string: ['#addcff', '#032563'],
	constant: ['#91cbff', '#023b95'],
	variable: ['#ffb757', '#702c00'],
	function: ['#dbb7ff', '#622cbc'],
	comment: ['#bdc4cc', '#5b646e'],
	tag: ['#72f088', '#024c1a'],
};
const kinds = new Map(
	Object.entries(colours).map(([kind, [dark, light]]) => [`--0:${dark};--1:${light}`, kind]),
);
/** Words in the colour of all text need no element of their own. */
const plain = '--0:#f0f3f6;--1:#0e1116';

/**
 * A class for each kind of word instead of two colours at each word, and no elements for lines: no
 * program here marks or numbers lines. The first keeps one, so that its end can be scrolled out from under the
 * copy button.
 * @type {import('@astrojs/starlight/expressive-code').ExpressiveCodePlugin}
 */
export const fewElements = {
	name: 'Few elements',
	styleSettings: new PluginStyleSettings({ defaultValues: { word: colours } }),
	baseStyles: ({ cssVar }) => `
		pre > code {
			padding: ${cssVar('codePaddingBlock')} ${cssVar('codePaddingInline')};
			/* Lines that fit but for a fraction of a pixel need no bar to scroll them. */
			padding-inline-end: calc(${cssVar('codePaddingInline')} - 1px);
		}
		.first-line {
			padding-inline-end: 2rem;
		}
		${Object.keys(colours)
			.map((kind) => `.word-${kind} { color: ${cssVar(/** @type {any} */ (`word.${kind}`))}; }`)
			.join('\n')}
	`,
	hooks: {
		postprocessRenderedBlock: ({ renderData }) => {
			const code = find(renderData.blockAst, ({ tagName }) => tagName === 'code');
			if (!code) return;
			const [first, ...others] = code.children.map(wordsOf);
			code.children = [
				element('span', 'first-line', first),
				...others.flatMap((/** @type {Node[]} */ line) => [{ type: 'text', value: '\n' }, ...line]),
			];
		},
	},
};

/**
 * @param {Node} line an element of the rendered block
 * @returns {Node[]} its text, and an element around each word that has a colour of its own
 */
function wordsOf(line) {
	return line.children.flatMap((/** @type {Node} */ child) => {
		if (child.type === 'text') return child.value === '\n' ? [] : [child];
		const style = child.properties?.style?.toLowerCase().replace(/;$/, '');
		if (!style || style === plain) return wordsOf(child);
		const kind = kinds.get(style);
		if (kind) return [element('span', `word-${kind}`, child.children)];
		throw new Error(
			`A word of a program has the colours “${style}”, of no kind in scripts/astro/code-words.mjs. Add the kind.`,
		);
	});
}
