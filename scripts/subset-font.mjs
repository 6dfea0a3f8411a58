// Makes src/components/starlight/familjen-grotesk.woff2: the display face, only the characters that
// headings use and only the weights we set. Run again after raising the package's version.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const source = fileURLToPath(
	import.meta
		.resolve('@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2'),
);
const target = new URL('../src/components/starlight/familjen-grotesk.woff2', import.meta.url);

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const characters = `${ascii}–—‘’“”…·×→é`;

const subset = await subsetFont(readFileSync(source), characters, {
	targetFormat: 'woff2',
	variationAxes: { wght: { min: 500, max: 700 } },
});
writeFileSync(target, subset);
console.log(`${subset.length} bytes for ${characters.length} characters`);
