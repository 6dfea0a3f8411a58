import { globSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

it('gives pages the same values as checks, which read with another parser', () => {
	const files = globSync('src/content/**/*.yaml');
	expect(files.length).toBeGreaterThan(40);
	for (const file of files) {
		const text = readFileSync(file, 'utf8');
		expect(load(text, { schema: CORE_SCHEMA }), file).toEqual(parse(text));
	}
});
