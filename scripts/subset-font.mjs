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

// Code in a heading is set in the mono face, so brackets and operators are not needed here.
const characters =
	' abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;?!-–—’“”()/&+_é';

const subset = await subsetFont(readFileSync(source), characters, {
	targetFormat: 'woff2',
	// Alternates and ligatures are a third of the file, and no heading uses one.
	noLayoutClosure: true,
	variationAxes: { wght: { min: 600, max: 700 } },
});
writeFileSync(target, subset);
console.log(`${subset.length} bytes for ${characters.length} characters`);
