import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// `npm run bench` runs each of them; importing them here would load three browsers' worth of packages.
test.each(globSync('scripts/bench/*.mjs'))('%s is a bench', (file) => {
	expect(readFileSync(file, 'utf8')).toMatch(/^export async function bench\(/m);
});
