// What the site adds to code blocks.
import { find } from './code-tree.mjs';
import { fewElements } from './code-words.mjs';

/** @typedef {import('@astrojs/starlight/expressive-code').ExpressiveCodePlugin} Plugin */

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
