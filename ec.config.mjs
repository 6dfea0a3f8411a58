// Code blocks. A file of its own because a plugin holds functions, which the site's other
// configuration cannot carry over to the `<Code>` component.
import { defineEcConfig } from '@astrojs/starlight/expressive-code';

// Runs in the page, before the handler of the button itself. Text, not a function: this file is read
// twice, once bundled, and the module is named after its text.
const fillCopyButton = `document.addEventListener('click', ({ target }) => {
	const button = target.closest?.('.expressive-code .copy button');
	if (!button || button.dataset.code !== undefined) return;
	const lines = [...button.closest('figure').querySelectorAll('.ec-line .code')];
	button.dataset.code = lines.map((line) => line.textContent.replace(/\\n$/, '')).join('\\x7f');
}, true);`;

export default defineEcConfig({
	themes: ['github-dark-high-contrast', 'github-light-high-contrast'],
	// The frames are panels of the course; red, as the theme has it over an open file, means a fault here.
	useStarlightUiThemeColors: true,
	styleOverrides: {
		borderRadius: '0.5rem',
		borderColor: 'var(--course-panel-edge)',
		codeFontSize: '0.875rem',
		frames: {
			shadowColor: 'transparent',
			editorActiveTabBorderColor: 'var(--course-panel-edge)',
			editorActiveTabIndicatorTopColor: 'transparent',
			editorActiveTabIndicatorBottomColor: 'transparent',
			editorTabBarBorderColor: 'var(--course-panel-edge)',
			editorTabBarBorderBottomColor: 'var(--course-panel-edge)',
		},
	},
	// Three dots of a window say nothing about the commands under them.
	defaultProps: { overridesByLang: { 'bash,sh,shell': { frame: 'none' } } },
	plugins: [
		{
			// Its height is known before it is laid out, so a browser can leave that until it comes near.
			name: 'Lines counted',
			hooks: {
				postprocessRenderedBlock: ({ codeBlock, renderData }) => {
					const lines = codeBlock.getLines().length;
					renderData.blockAst.properties.style = `--lines:${lines}`;
				},
			},
		},
		{
			// Code that scrolls becomes a region, and a region needs a name that tells it from others. Code
			// that is not laid out yet cannot be measured: it can be reached all the same, and the script of
			// Expressive Code takes the focus away again where nothing scrolls.
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
		},
		{
			// The copy button carries the code a second time, a tenth of a lesson's bytes. Where it is the
			// code as shown, the button gets it when it is pressed. And what has the colour of the block
			// needs no element of its own to say so.
			name: 'Code is sent once',
			hooks: {
				postprocessRenderedBlockGroup: ({ renderedGroupContents }) => {
					for (const { codeBlock, renderedBlockAst } of renderedGroupContents) {
						unwrapPlain(renderedBlockAst);
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
		},
	],
});

/** Text in the foreground colours of the two themes above. */
const plain = /^--0:#f0f3f6;--1:#0e1116;?$/i;

/** @param {any} node an element of the rendered block */
function unwrapPlain(node) {
	node.children = node.children?.flatMap((/** @type {any} */ child) => {
		unwrapPlain(child);
		const isPlain = child.tagName === 'span' && plain.test(child.properties?.style ?? '');
		return isPlain ? child.children : [child];
	});
}

/**
 * The first element, from the outside in, that is wanted.
 * @param {any} node an element of the rendered block
 * @param {(node: any) => unknown} isWanted
 * @returns {any}
 */
function find(node, isWanted) {
	if (isWanted(node)) return node;
	for (const child of node.children ?? []) {
		const found = find(child, isWanted);
		if (found) return found;
	}
	return undefined;
}
