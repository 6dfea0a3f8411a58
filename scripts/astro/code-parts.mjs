// Styles and script of code blocks as parts of the site's own files. Expressive Code gives each page with
// code a style sheet and a script, and a browser waits for both before it draws the text.
import { createRenderer } from '@astrojs/starlight/expressive-code';

/** What the renderer would have put into each page, by the name under which the site imports it. */
const files = new Map([
	['virtual:code-styles.css', ''],
	['virtual:code-script', ''],
]);

/**
 * For `customCreateRenderer`: a renderer that adds nothing to a page, because `codeParts` has it.
 * @type {NonNullable<import('@astrojs/starlight/expressive-code').StarlightExpressiveCodeOptions['customCreateRenderer']>}
 */
export async function createRendererOfCodeAlone(options) {
	// This one puts a link to the files into each page.
	const plugins = options?.plugins?.flat().filter(({ name }) => name !== 'astro-expressive-code');
	const renderer = await createRenderer({ ...options, plugins });
	files.set('virtual:code-styles.css', renderer.baseStyles + renderer.themeStyles);
	files.set('virtual:code-script', [...new Set(renderer.jsModules)].join('\n'));
	return { ...renderer, baseStyles: '', themeStyles: '', jsModules: [] };
}

/**
 * Answers the imports. Astro reads the configuration of code blocks, and with it makes the renderer,
 * before Vite asks for a file.
 * @type {import('vite').Plugin}
 */
export const codeParts = {
	name: 'roundtrip:code-parts',
	resolveId: (id) => (files.has(id) ? `\0${id}` : undefined),
	load: (id) => {
		const text = files.get(id.slice(1));
		if (text !== '') return text;
		throw new Error(`Nothing in ${id.slice(1)}. Is its renderer still in ec.config.mjs?`);
	},
	// The script that is left over is empty.
	generateBundle: (_, bundle) => {
		for (const name of Object.keys(bundle)) if (/\/ec\.\w+\.js$/.test(name)) delete bundle[name];
	},
};
