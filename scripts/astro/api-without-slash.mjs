/**
 * Pages end with a slash, endpoints of the API do not. Astro's server adds it to any address it can
 * answer; its development server refuses each that has none, before a route is asked.
 * @type {import('vite').Plugin}
 */
export const apiWithoutSlash = {
	name: 'roundtrip:api-without-slash',
	apply: 'serve',
	// Astro puts what refuses first, and last of all.
	enforce: 'post',
	configureServer: (server) => () => {
		server.middlewares.stack.unshift({ route: '', handle: addSlash });
	},
};

/** @type {import('vite').Connect.NextHandleFunction} */
function addSlash(request, _, next) {
	request.url = request.url?.replace(/^(\/api\/[^?]*[^/?])(?=\?|$)/, '$1/');
	next();
}
