// `node watched-build.mjs <file> [--scripts-only]`: builds the Astro site of the current folder and
// writes to <file> which modules each browser script holds. With `--scripts-only` it ends as soon
// as that is known, and leaves what was built before alone.
import { writeFileSync } from 'node:fs';
import { build } from 'astro';
import { watchScripts } from './script-owners.mjs';

const [file = 'scripts.json', flag] = process.argv.slice(2);
const isScriptsOnly = flag === '--scripts-only';

/** @type {Record<string, Record<string, number>>} */
const all = {};
const plugin = watchScripts((modules) => {
	writeFileSync(file, JSON.stringify(Object.assign(all, modules)));
	if (isScriptsOnly) process.exit(0);
});
await build({
	...(isScriptsOnly && { outDir: `${file}.build` }),
	vite: { plugins: [plugin] },
});
