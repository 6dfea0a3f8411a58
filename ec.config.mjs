// Code blocks. A file of its own because a plugin holds functions, which the site's other
// configuration cannot carry over to the `<Code>` component.
import { defineEcConfig } from '@astrojs/starlight/expressive-code';

export default defineEcConfig({
	themes: ['github-dark-high-contrast', 'github-light-high-contrast'],
	styleOverrides: { borderRadius: '0.5rem', codeFontSize: '0.875rem' },
	plugins: [
		{
			// Code that scrolls becomes a region, and a region needs a name that tells it from others.
			name: 'Named code regions',
			hooks: {
				postprocessRenderedBlock: ({ codeBlock, renderData }) => {
					const title = codeBlock.props.title ?? codeBlock.getLine(0)?.text.trim().slice(0, 60);
					const pre = preIn(renderData.blockAst);
					if (pre) pre.properties['aria-label'] = `Code, ${codeBlock.language}: ${title}`;
				},
			},
		},
	],
});

/**
 * @param {any} node an element of the rendered block
 * @returns {any}
 */
function preIn(node) {
	if (node.tagName === 'pre') return node;
	for (const child of node.children ?? []) {
		const found = preIn(child);
		if (found) return found;
	}
	return undefined;
}
