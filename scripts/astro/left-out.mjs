// What Astro and Starlight bring along and this site does not need.

/**
 * The one route that is answered on demand, /api, shows no page: without this Astro bundles the
 * text of every page a second time, for the server.
 * @type {import('vite').Plugin}
 */
export const pagesStayOffTheServer = {
	name: 'roundtrip:pages-stay-off-the-server',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'ssr',
	load: (id) =>
		/\.astro\/content-modules\.mjs$/.test(id) ? 'export default new Map()' : undefined,
};

/**
 * The scripts of Starlight's two lists of contents: src/components/starlight/every-page.ts has both.
 * @type {import('vite').Plugin}
 */
export const oneScriptForContents = {
	name: 'roundtrip:one-script-for-contents',
	enforce: 'pre',
	// The script comes from what Astro made of the component, so it is emptied after that. The development
	// server takes no text at all for an answer that was not given.
	transform: (_, id) =>
		/starlight\/dist\/components\/(Mobile)?TableOfContents\.astro\?.*type=script/.test(id)
			? 'export {};'
			: undefined,
};
