// After `astro build`: writes dist/client/sw.js, which keeps the course readable without a network.
// Everything a learner can open is fetched once after the first visit, so it has a budget.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** For a module of four lessons. Uncompressed, as the browser stores it; about a sixth of it is sent. */
const budgetBytes = 12_000_000;

/**
 * Pages for authors, files that only other machines read, copies of what is there already, and the
 * editor of the labs, which is of no use without the server.
 */
const left = [
	/^(authors|statistics)\//,
	/^(sitemap|robots|llms\.txt|share\/)/,
	/^lab-sandbox\//,
	/^_astro\/(code-editor|runtime)[.-]/,
	/\.(br|gz|map)$/,
	/^sw\.js$/,
	/^pagefind\/(?!(pagefind|pagefind-worker)\.js|pagefind-entry|wasm|index|fragment|pagefind\.)/,
];

const client = join(import.meta.dirname, '..', 'dist', 'client');
const files = globSync('**/*.*', { cwd: client })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => !left.some((pattern) => pattern.test(file)))
	.sort();

const hash = createHash('sha256');
let bytes = 0;
for (const file of files) {
	const content = readFileSync(join(client, file));
	hash.update(file).update(content);
	bytes += content.length;
}

const worker = readFileSync(join(import.meta.dirname, 'worker.js'), 'utf8');
const release = {
	version: hash.update(worker).digest('hex').slice(0, 12),
	files: files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`),
};
writeFileSync(join(client, 'sw.js'), `const release = ${JSON.stringify(release)};\n${worker}`);

const sum = `${files.length} files, ${Math.round(bytes / 1000)} of ${budgetBytes / 1000} kB`;
console.log(`Offline: ${sum}.`);
if (bytes > budgetBytes) {
	console.error(`The offline copy is over its budget: ${sum}. See scripts/service-worker.mjs.`);
	process.exitCode = 1;
}
