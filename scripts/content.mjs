// `npm run check` runs this: everything in src/content that Astro builds without a word and that is
// wrong all the same. Prints every finding with its file and line; exits with 1 when there is one.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseFindings } from './content/course-findings.ts';
import { lineOf } from './content/finding.ts';
import { root } from './setup.mjs';

const read = ['src/content/**/*.{yaml,yml,md,mdx}', 'src/components/**/*.astro'];
const named = ['src/pages/**/*.*', 'public/**/*.*', 'samples/**/*.*'];

const files = new Map([
	...globSync(named, { cwd: root }).map((file) => /** @type {const} */ ([file, ''])),
	...globSync(read, { cwd: root }).map(
		(file) => /** @type {const} */ ([file, readFileSync(join(root, file), 'utf8')]),
	),
]);

const findings = courseFindings(files);
for (const finding of findings) console.error(lineOf(finding));
console.log(findings.length ? `${findings.length} findings.` : `${files.size} files, no finding.`);
process.exitCode = findings.length ? 1 : 0;
