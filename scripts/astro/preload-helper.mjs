/**
 * Chunks here are few and small, so fetching them ahead gains little; what Vite's helper has to do is
 * wait for the styles of a part that is fetched on demand. Its own is three times as long, on every page.
 * @type {import('vite').Plugin}
 */
export const shortPreloadHelper = {
	name: 'roundtrip:short-preload-helper',
	apply: 'build',
	enforce: 'pre',
	load: (id) =>
		id === '\0vite/preload-helper.js' ? `export const __vitePreload = ${preload}` : undefined,
};

/**
 * @param {() => Promise<unknown>} load
 * @param {string[]} [files] what it will need, as paths from the root without the first slash
 */
async function preload(load, files = []) {
	const styles = files.filter((path) => path.endsWith('.css'));
	await Promise.all(
		styles.map(
			(path) =>
				new Promise((resolve, reject) => {
					if (document.querySelector(`link[href="/${path}"]`)) return resolve(0);
					const link = document.createElement('link');
					link.rel = 'stylesheet';
					link.href = `/${path}`;
					link.onload = resolve;
					link.onerror = reject;
					document.head.append(link);
				}),
		),
	);
	return load();
}
