import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ownerBy } from './script-owners.mjs';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function ownerWith(scripts: Record<string, Record<string, number>>) {
	const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
	folders.push(folder);
	writeFileSync(join(folder, 'scripts.json'), JSON.stringify(scripts));
	const ownerOf = ownerBy(join(folder, 'scripts.json'));
	return (name: string) => ownerOf(`http://127.0.0.1/_astro/${name}`);
}

const modules = '/x/node_modules';

test('a script belongs to the owner of most of it', () => {
	const ownerOf = ownerWith({
		'toc.js': { [`${modules}/@astrojs/starlight/dist/toc.js`]: 900, '/x/src/a.ts': 100 },
		'quiz.js': { '/x/src/quiz.tsx': 900, [`${modules}/@astrojs/starlight/dist/toc.js`]: 100 },
	});
	expect(ownerOf('toc.js')).toBe('starlight');
	expect(ownerOf('quiz.js')).toBe('ours');
});

test('Preact and its bridge to Astro are ours, for we brought them', () => {
	const ownerOf = ownerWith({
		'preact.js': { [`${modules}/preact/dist/preact.mjs`]: 9 },
		'client.js': { [`${modules}/@astrojs/preact/dist/client.js`]: 9 },
	});
	expect(ownerOf('preact.js')).toBe('ours');
	expect(ownerOf('client.js')).toBe('ours');
});

test('a script that holds only an import belongs to the module it stands for', () => {
	const ownerOf = ownerWith({ 'toc.js': { [`${modules}/@astrojs/starlight/dist/toc.astro`]: 0 } });
	expect(ownerOf('toc.js')).toBe('starlight');
});

test('a script nobody knows counts against us', () => {
	expect(ownerWith({})('unknown.js')).toBe('ours');
});
