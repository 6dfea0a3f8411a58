// Whose a script of a built page is. The bundler is asked which modules each script holds and how
// long each is in it; a script belongs to the owner of most of it. What is in no package of
// Starlight's is ours: our own modules, and Preact and all else that we brought in.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Packages that a plain Starlight site sends to the browser. */
const starlight =
	/\/node_modules\/(@astrojs\/starlight|astro-expressive-code|@expressive-code|@pagefind|astro)\/|preload-helper|virtual:code-script/;

/** In a plain Starlight site Expressive Code writes its script beside the bundler. */
const isCodeScript = (/** @type {string} */ name) => /^ec\.\w+\.js$/.test(name);

/**
 * Watches a build and calls back with the modules of each browser script.
 * @param {(modules: Record<string, Record<string, number>>) => void} onBundle
 * @returns {import('vite').Plugin}
 */
export function watchScripts(onBundle) {
	return {
		name: 'bench:script-modules',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle(_, bundle) {
			const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
			const modulesOf = (/** @type {typeof scripts[number]} */ { modules }) =>
				Object.fromEntries(
					Object.entries(modules).map(([id, { renderedLength }]) => [id, renderedLength]),
				);
			onBundle(
				Object.fromEntries(scripts.map((file) => [basename(file.fileName), modulesOf(file)])),
			);
		},
	};
}

/**
 * @param {string} file what a watched build wrote
 * @returns {(url: string) => 'ours' | 'starlight'}
 */
export function ownerBy(file) {
	/** @type {Record<string, Record<string, number>>} */
	const scripts = JSON.parse(readFileSync(file, 'utf8'));
	return (url) => {
		const name = basename(new URL(url).pathname);
		if (isCodeScript(name) || /\/pagefind\//.test(url)) return 'starlight';
		const modules = Object.entries(scripts[name] ?? {});
		// Some scripts hold nothing but the import of another.
		const weights = modules.map(([id, bytes]) => ({ id, weight: bytes + 1 }));
		const all = weights.reduce((sum, { weight }) => sum + weight, 0);
		const theirs = weights.reduce(
			(sum, { id, weight }) => sum + (starlight.test(id) ? weight : 0),
			0,
		);
		return theirs > all / 2 ? 'starlight' : 'ours';
	};
}
