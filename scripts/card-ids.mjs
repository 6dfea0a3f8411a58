// `npm run card-ids` adds the ids of new cards to src/content/card-ids.yaml, to be committed
// with them. `--check` changes nothing and fails when an id is missing from that file.
import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const content = join(import.meta.dirname, '..', 'src', 'content');
const ledger = join(content, 'card-ids.yaml');

const published = new Set((parse(readFileSync(ledger, 'utf8')) ?? []).map(({ id }) => id));
const missing = cardIds().filter((id) => !published.has(id));

if (process.argv.includes('--check')) {
	if (missing.length > 0)
		console.error(
			`Not in src/content/card-ids.yaml: ${missing.join(', ')}. Run «npm run card-ids».`,
		);
	process.exitCode = missing.length > 0 ? 1 : 0;
} else {
	appendFileSync(ledger, missing.map((id) => `- { id: ${id} }\n`).join(''));
	console.log(missing.length > 0 ? `Added ${missing.join(', ')}.` : 'Nothing to add.');
}

/** @returns {string[]} as src/learning/card.ts gives them */
function cardIds() {
	const files = globSync('items/*.yaml', { cwd: content }).sort();
	const items = files.flatMap((file) => read(file).items);
	const terms = read('glossary.yaml');
	return [
		...items.filter(({ use }) => use.includes('card')).map(({ id }) => id),
		...terms.map(({ id }) => `term.${id}`),
	];
}

/** @param {string} file */
function read(file) {
	return parse(readFileSync(join(content, file), 'utf8'));
}
