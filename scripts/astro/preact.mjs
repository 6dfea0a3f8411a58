// Islands in Preact. `@astrojs/preact` does this with Babel, on which a build spent more time than on
// anything else of ours; its one gain, an island that keeps its state when its file is saved, is lost
// in Astro, which loads the page again. So its renderer is kept and Vite's own compiler reads the JSX.
import { getRenderer } from '@astrojs/preact/container-renderer';

/** @returns {import('astro').AstroIntegration} */
export function preact() {
	return {
		name: 'roundtrip:preact',
		hooks: {
			'astro:config:setup'({ addRenderer, updateConfig, command }) {
				addRenderer(getRenderer(command === 'dev'));
				updateConfig({
					vite: {
						oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
						plugins: [rendererOptions, foundAhead],
					},
				});
			},
		},
	};
}

/**
 * The renderer asks the integration which files are its own.
 * @type {import('vite').Plugin}
 */
const rendererOptions = {
	name: 'roundtrip:preact-options',
	resolveId: (id) => (id === 'astro:preact:opts' ? `\0${id}` : undefined),
	load: (id) =>
		id === '\0astro:preact:opts' ? String.raw`export default { include: /\.tsx$/ }` : undefined,
};

/**
 * What the development server would otherwise find on the first page with an island, and load it again.
 * @type {import('vite').Plugin}
 */
const foundAhead = {
	name: 'roundtrip:preact-found-ahead',
	apply: 'serve',
	configEnvironment: (name) =>
		name === 'client'
			? {
					optimizeDeps: {
						include: [
							'@astrojs/preact/client-dev.js',
							'@preact/signals',
							'preact',
							'preact/debug',
							'preact/hooks',
							'preact/jsx-dev-runtime',
						],
					},
				}
			: undefined,
};
