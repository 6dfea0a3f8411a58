// How the page bench shows its figures and what it demands of them.
import { inlineBytes, islandRuntime, totalOf } from './transfer.mjs';

const mostOwnScriptBytes = 12 * 1024;
const mostTutorBytes = 45 * 1024;

/** Heads of the columns, and what the figures are. */
export function printHead() {
	console.log('Bytes as sent (brotli), first visit at 390 px; +: after scrolling to the end.');
	console.log(
		'Inline is JavaScript inside the HTML, which counts it: ours, and what Astro adds for islands.',
	);
	console.log(
		'   HTML  JS ours      +  inline  Astro  JS Starlight    CSS  fonts  other    total      +  page',
	);
}

/**
 * One page in one line.
 * @param {string} name
 * @param {import('./transfer.mjs').Transfer} transfer
 * @param {string[]} theirs
 */
export function print(name, transfer, theirs) {
	const { before, after, html } = transfer;
	const inline = ownInlineBytes(transfer, theirs);
	const columns = [
		[before.html, 7],
		[before.ours, 8],
		[after.ours, 6],
		[inline, 7],
		[inlineBytes(html, theirs) - inline, 6],
		[before.starlight, 13],
		[before.css, 6],
		[before.fonts, 6],
		[before.other, 6],
		[totalOf(before), 8],
		[totalOf(after), 6],
	];
	const cells = columns.map(([bytes = 0, width = 0]) => String(bytes).padStart(width));
	console.log(`${cells.join(' ')}  ${name}`);
}

/**
 * The JavaScript of a page that is ours, in files and inline: neither Starlight's nor Astro's.
 * @param {import('./transfer.mjs').Transfer} transfer
 * @param {string[]} theirs
 */
export function ownScriptBytes(transfer, theirs) {
	const inline = ownInlineBytes(transfer, theirs);
	return { before: transfer.before.ours + inline, after: transfer.after.ours + inline };
}

/**
 * @typedef {ReturnType<typeof ownScriptBytes>} OwnScripts
 */

/**
 * Says how the targets stand. A lesson of the course has as many kinds of items and figures as it needs,
 * whose scripts come when they are scrolled to: it is held to what it sends before.
 * @param {number} ratio bytes of our sample lesson by those of the plain one
 * @param {OwnScripts} sample
 * @param {{ path: string, scripts: OwnScripts }[]} pages
 */
export function judge(ratio, sample, pages) {
	console.log(
		`\nSample lesson: ours sends ${ratio.toFixed(2)} times the bytes of plain Starlight,`,
		`${sample.after} of them JavaScript of ours, of ${mostOwnScriptBytes} at most.`,
	);
	const lessons = pages.filter(({ path }) => isLesson(path));
	for (const { path, scripts } of lessons)
		console.log(
			`${path}: ${scripts.before} bytes of our JavaScript, of ${mostOwnScriptBytes} at most; ${scripts.after} when all of it was scrolled to.`,
		);
	const isMet =
		ratio < 1 &&
		sample.after <= mostOwnScriptBytes &&
		lessons.every(({ scripts }) => scripts.before <= mostOwnScriptBytes);
	console.log(isMet ? 'Targets met.' : 'Targets missed.');
	return isMet;
}

/**
 * The tutor's own figure: it comes when it is scrolled to, and the pages above do not count it.
 * @param {import('./tutor.mjs').TutorBytes} bytes
 */
export function judgeTutor({ seen, scripts, material, early }) {
	const figures = `${scripts} bytes of JavaScript, of ${mostTutorBytes} at most`;
	console.log(
		`\nTutor: ${figures} (${seen} when it is scrolled to), and ${material} of text to search.`,
	);
	if (early.length > 0) console.log(`Before it was scrolled to came ${early.join(', ')}.`);
	return scripts <= mostTutorBytes && early.length === 0;
}

/** @param {string} path */
const isLesson = (path) => /^\/[^/]+\/[^/]+\/$/.test(path) && !path.startsWith('/cards/');

/**
 * @param {import('./transfer.mjs').Transfer} transfer
 * @param {string[]} theirs
 */
const ownInlineBytes = ({ html }, theirs) => inlineBytes(html, [...theirs, ...islandRuntime(html)]);
