// The search index of dist/client. Starlight would let Pagefind write it, but Pagefind's process is
// ended before its last files are on the disk, and on a busy machine those stay empty. Here it hands
// the files over in memory and this process writes them.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

const client = new URL('../dist/client/', import.meta.url);

/** Interfaces of Pagefind's own that this site does not use. */
const isUnused = (/** @type {string} */ path) => /-ui\.(js|css)$|highlight\.js$/.test(path);

const { index } = sound(await createIndex());
if (!index) throw new Error('Pagefind made no index.');
const { page_count } = sound(await index.addDirectory({ path: fileURLToPath(client) }));
const { files } = sound(await index.getFiles());
for (const { path, content } of files.filter(({ path }) => !isUnused(path))) {
	const target = new URL(`pagefind/${path}`, client);
	await mkdir(dirname(fileURLToPath(target)), { recursive: true });
	await writeFile(target, content);
}
await close();
console.log(`Search index of ${page_count} pages.`);

/**
 * @template {{ errors: string[] }} Answer
 * @param {Answer} answer
 * @returns {Answer}
 */
function sound(answer) {
	if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
	return answer;
}
