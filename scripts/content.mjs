// `npm run check` runs this: everything in src/content that Astro builds without a word and that is
// wrong all the same. Prints every finding with its file and line; exits with 1 when there is one.
// `node scripts/content.mjs <folder>` reads the course of another folder.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseFindings } from './content/course-findings.ts';
import { lineOf } from './content/finding.ts';
import { root } from './setup.mjs';

const cwd = process.argv[2] ?? root;
const read = ['src/content/**/*.{yaml,yml,md,mdx}', 'src/components/**/*.astro'];
const named = ['src/pages/**/*.*', 'public/**/*.*', 'samples/**/*.*'];

const files = new Map([...textsOf(named, () => ''), ...textsOf(read, textOf)]);
const findings = courseFindings(files);
for (const finding of findings) console.error(lineOf(finding));
console.log(findings.length === 0 ? `${files.size} files, no finding.` : count(findings.length));
process.exitCode = findings.length === 0 ? 0 : 1;

/**
 * @param {string[]} patterns
 * @param {(file: string) => string} text
 * @returns {[string, string][]} path from the root, with «/», and its text
 */
function textsOf(patterns, text) {
	return globSync(patterns, { cwd }).map((file) => [file.replaceAll('\\', '/'), text(file)]);
}

/** @param {string} file */
function textOf(file) {
	return readFileSync(join(cwd, file), 'utf8');
}

/** @param {number} findings */
function count(findings) {
	return findings === 1 ? '1 finding.' : `${findings} findings.`;
}
