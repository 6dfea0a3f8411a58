// `npm run build`: the static site and its on-demand route into dist/, with a compressed copy of
// every text file beside it. `--if-changed` does nothing when dist/ is newer than every source.
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAdvice } from './advice.mjs';
import { root, run, setUp, stop } from './setup.mjs';

const done = join(root, 'dist', '.built');
const sources = [
	'{src,api,public,samples}/**/*',
	'{astro,ec}.config.mjs',
	'.build/claims.json',
	'package-lock.json',
	'scripts/{astro/,}*.{mjs,js}',
];

await setUp();
if (!process.argv.includes('--if-changed') || isStale()) await build();

async function build() {
	const code = await run('astro', ['build'], { env: { ASTRO_TELEMETRY_DISABLED: '1' } });
	if (code !== 0) stop(buildAdvice('The build failed; Astro says why above.', root));
	// In this order: the worker lists the files that the index adds, and both are compressed.
	await step('search-index', 'Making the search index failed, for the reason above.');
	await step('share-images', 'Making the share images failed, for the reason above.');
	await step('service-worker', 'Making the offline worker failed, for the reason above.');
	await step('compress', 'Compressing dist/ failed, for the reason above.');
	writeFileSync(done, '');
}

/**
 * @param {string} script file under scripts/ without its ending
 * @param {string} sentence what to say when it fails
 */
async function step(script, sentence) {
	if ((await run('node', [`scripts/${script}.mjs`])) !== 0) stop(buildAdvice(sentence, root));
}

function isStale() {
	if (!existsSync(done)) return true;
	const builtMs = statSync(done).mtimeMs;
	return sources.some((pattern) =>
		globSync(pattern, { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > builtMs),
	);
}
