// `npm run bench -- prose [--sentences 3]`: words, minutes, reading level and the longest sentences of
// every page of the course. What components show is not counted: tables, figures, items and programs.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { root } from '../setup.mjs';
import { proseOf } from './measure/prose.mjs';

/** A lesson may take so much longer to read than it says. */
const mostTimesSaid = 1.2;

/**
 * @param {string[]} args
 * @returns {Promise<boolean>} whether every lesson can be read in about the time that it says
 */
export async function bench(args) {
	const { values } = parseArgs({
		args,
		options: { sentences: { type: 'string', default: '3' } },
	});
	let isMet = true;
	console.log('words  minutes  grade  words/sentence  page');
	for (const file of globSync('src/content/docs/**/*.mdx', { cwd: root }).sort()) {
		const { words, minutes, grade, sentences, longest } = proseOf(paragraphsOf(file));
		if (sentences === 0) continue;
		const figures = [words, minutes.toFixed(1), grade.toFixed(1), (words / sentences).toFixed(1)];
		const said = readMinutesOf(file);
		const isLong = said !== undefined && minutes > said * mostTimesSaid;
		if (isLong) isMet = false;
		const verdict = said === undefined ? '' : `, says ${said} minutes${isLong ? ': TOO LONG' : ''}`;
		console.log(`${columns(figures)}  ${file.replace('src/content/docs/', '')}${verdict}`);
		for (const { words: length, text } of longest.slice(0, Number(values.sentences)))
			console.log(`       ${String(length).padStart(3)} words: ${text}`);
	}
	console.log(
		`Minutes at 220 words a minute, grade after Flesch and Kincaid. ${isMet ? 'Met.' : 'Missed.'}`,
	);
	return isMet;
}

/** @param {readonly (string | number)[]} figures */
const columns = ([words, minutes, grade, length]) =>
	`${String(words).padStart(5)}  ${String(minutes).padStart(7)}  ${String(grade).padStart(5)}  ${String(length).padStart(14)}`;

/**
 * What a lesson says about its reading time, for its first page.
 * @param {string} file
 * @returns {number | undefined}
 */
function readMinutesOf(file) {
	const [, slug] = /([^/\\]+)[/\\]index\.mdx$/.exec(file) ?? [];
	const course = parse(readFileSync(join(root, 'src', 'content', 'course.yaml'), 'utf8'));
	/** @type {{ slug: string, readMinutes: number }[]} */
	const lessons = course.modules.flatMap((/** @type {any} */ module) => module.lessons);
	return lessons.find((lesson) => lesson.slug === slug)?.readMinutes;
}

/**
 * Paragraphs, headings and cells as plain text, with code spans kept as they are written.
 * @param {string} file
 * @returns {string[]}
 */
function paragraphsOf(file) {
	const text = readFileSync(join(root, file), 'utf8');
	return blocksIn(mdxToMdast(text, { features: { directive: true, smartPunctuation: true } }));
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * @param {any} node
 * @returns {string[]}
 */
function blocksIn(node) {
	if (blocks.has(node.type)) return [textOf(node)];
	return (node.children ?? []).flatMap(blocksIn);
}

/**
 * @param {any} node
 * @returns {string}
 */
function textOf(node) {
	if (node.type === 'text') return node.value;
	if (node.type === 'inlineCode') return `\`${node.value}\``;
	return (node.children ?? []).map(textOf).join('');
}
