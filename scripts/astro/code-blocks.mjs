// What Expressive Code makes of a program, in as few elements as show it. Lessons hold programs in
// three languages, and an element for every line and word of them is most of what a browser has to
// read before it can show the first paragraph.
import { PluginStyleSettings } from '@astrojs/starlight/expressive-code';

/** @typedef {import('@astrojs/starlight/expressive-code').ExpressiveCodePlugin} Plugin */
/** @typedef {any} Node What hast calls a node; its types would be one more dependency. */

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
 * program here marks or numbers lines. A colour that is not in the list stays at its word.
 * @type {Plugin}
 */
const fewElements = {
	name: 'Few elements',
	styleSettings: new PluginStyleSettings({ defaultValues: { word: colours } }),
	baseStyles: ({ cssVar }) => `
		pre > code {
			padding: ${cssVar('codePaddingBlock')} ${cssVar('codePaddingInline')};
			@media (hover: hover) {
				padding-inline-end: calc(2rem + ${cssVar('codePaddingInline')});
			}
		}
		${Object.keys(colours)
			.map((kind) => `.word-${kind} { color: ${cssVar(/** @type {any} */ (`word.${kind}`))}; }`)
			.join('\n')}
	`,
	hooks: {
		postprocessRenderedBlock: ({ renderData }) => {
			const code = find(renderData.blockAst, ({ tagName }) => tagName === 'code');
			if (!code) return;
			const lines = code.children.map((/** @type {Node} */ line) => words(line));
			code.children = lines.flatMap((/** @type {Node[]} */ line, /** @type {number} */ i) =>
				i === 0 ? line : [{ type: 'text', value: '\n' }, ...line],
			);
		},
	},
};

/**
 * The height of a block is known before it is laid out, so a browser can leave that until it comes near.
 * @type {Plugin}
 */
const linesCounted = {
	name: 'Lines counted',
	hooks: {
		postprocessRenderedBlock: ({ codeBlock, renderData }) => {
			renderData.blockAst.properties.style = `--lines:${codeBlock.getLines().length}`;
		},
	},
};

/**
 * Code that scrolls becomes a region, and a region needs a name that tells it from others. Code that is
 * not laid out yet cannot be measured: it can be reached all the same, and the script of Expressive Code
 * takes the focus away again where nothing scrolls.
 * @type {Plugin}
 */
const namedRegions = {
	name: 'Named code regions',
	hooks: {
		postprocessRenderedBlock: ({ codeBlock, renderData }) => {
			const title = codeBlock.props.title ?? codeBlock.getLine(0)?.text.trim().slice(0, 60);
			const pre = find(renderData.blockAst, ({ tagName }) => tagName === 'pre');
			if (!pre) return;
			pre.properties['aria-label'] = `Code, ${codeBlock.language}: ${title}`;
			pre.properties['tabindex'] = '0';
			pre.properties['role'] = 'region';
		},
	},
};

// Runs in the page, before the handler of the button itself. Text, not a function: this file is read
// twice, once bundled, and the module is named after its text.
const fillCopyButton = `document.addEventListener('click', ({ target }) => {
	const button = target.closest?.('.expressive-code .copy button');
	if (!button || button.dataset.code !== undefined) return;
	const code = button.closest('figure').querySelector('code');
	button.dataset.code = code.textContent.replaceAll('\\n', '\\x7f');
}, true);`;

/**
 * The copy button carries the code a second time, a tenth of a lesson's bytes. Where it is the code as
 * shown, the button gets it when it is pressed.
 * @type {Plugin}
 */
const sentOnce = {
	name: 'Code is sent once',
	hooks: {
		postprocessRenderedBlockGroup: ({ renderedGroupContents }) => {
			for (const { codeBlock, renderedBlockAst } of renderedGroupContents) {
				const button = find(
					renderedBlockAst,
					({ properties }) => properties?.dataCode ?? properties?.['data-code'],
				);
				const key = button && ('dataCode' in button.properties ? 'dataCode' : 'data-code');
				if (key && button.properties[key] === codeBlock.code.replaceAll('\n', '\x7f'))
					delete button.properties[key];
			}
		},
	},
	jsModules: [fillCopyButton],
};

/** In the order in which they run. */
export const codePlugins = [linesCounted, namedRegions, fewElements, sentOnce];

/**
 * @param {Node} line an element of the rendered block
 * @returns {Node[]} its text, and an element around each word that has a colour of its own
 */
function words(line) {
	return line.children.flatMap((/** @type {Node} */ child) => {
		if (child.type === 'text') return child.value === '\n' ? [] : [child];
		const style = child.properties?.style?.toLowerCase().replace(/;$/, '');
		if (!style || style === plain) return words(child);
		const kind = kinds.get(style);
		if (kind) child.properties = { className: [`word-${kind}`] };
		return [child];
	});
}

/**
 * The first element, from the outside in, that is wanted.
 * @param {Node} node an element of the rendered block
 * @param {(node: Node) => unknown} isWanted
 * @returns {Node | undefined}
 */
function find(node, isWanted) {
	if (isWanted(node)) return node;
	for (const child of node.children ?? []) {
		const found = find(child, isWanted);
		if (found) return found;
	}
	return undefined;
}
