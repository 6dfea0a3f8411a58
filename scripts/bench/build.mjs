// `npm run bench -- build [--sizes 12,120,1200] [--runs 3]`: how long a course of so many lessons takes
// to build, beside plain Starlight with the same lessons in the same run.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../setup.mjs';
import { describeMachine, median } from './measure/machine.mjs';
import { measuredBuild } from './measure/process-tree.mjs';
import { pages } from './sample-site/lesson.mjs';
import { writeOurs } from './sample-site/ours.mjs';
import { writePlain } from './sample-site/plain.mjs';

/** 1,200 lessons take half an hour: only when they are asked for. */
export const usual = ['--sizes', '12,120'];

const mostTimesPlain = 1.3;
const options = /** @type {const} */ ({
	sizes: { type: 'string', default: '12,120,1200' },
	/** Builds of each variant, in turn; above 500 lessons once unless it is said. */
	runs: { type: 'string' },
});

/**
 * @param {string[]} args
 * @returns {Promise<boolean>} whether the target is met
 */
export async function bench(args) {
	const { values } = parseArgs({ args, options });
	describeMachine();
	console.log(`Sample lessons of ${pages.length} pages; ours has a quiz item on each page.`);
	console.log('lessons  pages  variant  seconds  cpu s  ms/page  peak MB');
	let isMet = true;
	for (const lessons of values.sizes.split(',').map(Number)) {
		const runs = Number(values.runs ?? (lessons > 500 ? 1 : 3));
		const pairs = [];
		// In turn, so that a machine that slows down slows both.
		for (let run = 0; run < runs; run += 1)
			pairs.push({
				plain: await build(writePlain, lessons),
				ours: await build(writeOurs, lessons),
			});
		report(
			lessons,
			'plain',
			pairs.map(({ plain }) => plain),
		);
		report(
			lessons,
			'ours',
			pairs.map(({ ours }) => ours),
		);
		const ratio = median(pairs.map(({ ours, plain }) => ours.seconds / plain.seconds));
		const cpuRatio = median(pairs.map(({ ours, plain }) => ours.cpuSeconds / plain.cpuSeconds));
		console.log(
			`                ours / plain: ${ratio.toFixed(2)} in seconds, ${cpuRatio.toFixed(2)} in cpu`,
		);
		isMet &&= ratio <= mostTimesPlain;
	}
	console.log(
		`Target: at most ${mostTimesPlain} times plain Starlight. ${isMet ? 'Met.' : 'Missed.'}`,
	);
	return isMet;
}

/**
 * Builds one variant from nothing, and leaves nothing behind.
 * @param {(folder: string, lessonCount: number) => void} write
 * @param {number} lessons
 */
async function build(write, lessons) {
	const folder = join(root, '.build', 'bench', `${write.name}-${lessons}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	try {
		write(folder, lessons);
		return await measuredBuild(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {number} lessons
 * @param {string} variant
 * @param {Awaited<ReturnType<typeof measuredBuild>>[]} runs
 */
function report(lessons, variant, runs) {
	const pageCount = lessons * pages.length;
	const seconds = median(runs.map((run) => run.seconds));
	const columns = [
		String(lessons).padStart(7),
		String(pageCount).padStart(5),
		variant.padEnd(7),
		seconds.toFixed(1).padStart(7),
		median(runs.map((run) => run.cpuSeconds))
			.toFixed(1)
			.padStart(5),
		((seconds * 1000) / pageCount).toFixed(1).padStart(7),
		median(runs.map((run) => run.peakMb))
			.toFixed(0)
			.padStart(7),
	];
	console.log(columns.join('  '));
}
