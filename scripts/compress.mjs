// Writes a brotli and a gzip copy beside every text file of dist/client, so that the server sends
// the smallest bytes without spending time on each request.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const client = fileURLToPath(new URL('../dist/client/', import.meta.url));
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a compressed copy saves less than its headers cost. */
const worthwhileBytes = 512;

const files = globSync('**/*.{html,css,js,mjs,json,svg,xml,txt,webmanifest,ics}', {
	cwd: client,
});

await Promise.all(files.map(compress));

/** @param {string} file path inside dist/client */
async function compress(file) {
	const path = join(client, file);
	const bytes = readFileSync(path);
	if (bytes.length < worthwhileBytes) return;
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	};
	writeFileSync(`${path}.br`, await brotli(bytes, { params }));
	writeFileSync(`${path}.gz`, await zip(bytes, { level: 9 }));
}
