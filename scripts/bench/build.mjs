// `npm run bench -- build [--sizes 12,120,1200]`: how long a course of this size takes to build,
// beside plain Starlight with the same lessons in the same run.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../setup.mjs';
import { measured } from './measure/process-tree.mjs';
import { pages } from './sample-site/lesson.mjs';
import { writeOurs } from './sample-site/ours.mjs';
import { writePlain } from './sample-site/plain.mjs';

const mostTimesPlain = 1.3;
/** 1,200 pages take minutes: only when they are asked for. */
export const usual = ['--sizes', '12,120'];

const variants = { plain: writePlain, ours: writeOurs };

/**
 * @param {string[]} args
 * @returns {Promise<boolean>} whether the target is met
 */
export async function bench(args) {
	const { values } = parseArgs({
		args,
		options: { sizes: { type: 'string', default: '12,120,1200' } },
	});
	const sizes = values.sizes.split(',').map(Number);
	console.log(`Pages of a sample lesson (${pages.length} a lesson); ours has a quiz item on each.`);
	console.log('pages  variant  seconds  ms/page  peak MB  ratio');
	let isMet = true;
	for (const size of sizes) {
		const plain = await build('plain', size);
		report(size, 'plain', plain);
		const ours = await build('ours', size);
		const ratio = ours.seconds / plain.seconds;
		report(size, 'ours', ours, ratio);
		isMet &&= ratio <= mostTimesPlain;
	}
	console.log(
		`Target: at most ${mostTimesPlain} times plain Starlight. ${isMet ? 'Met.' : 'Missed.'}`,
	);
	return isMet;
}

/**
 * Builds one variant from nothing, and leaves nothing behind.
 * @param {keyof typeof variants} variant
 * @param {number} size
 */
async function build(variant, size) {
	const folder = join(root, '.build', 'bench', `${variant}-${size}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	try {
		variants[variant](folder, Math.max(1, Math.round(size / pages.length)));
		return await measured('astro', ['build'], folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {number} size
 * @param {string} variant
 * @param {{ seconds: number, peakMb: number }} run
 * @param {number} [ratio]
 */
function report(size, variant, { seconds, peakMb }, ratio) {
	const columns = [
		String(size).padStart(5),
		variant.padEnd(7),
		seconds.toFixed(1).padStart(7),
		((seconds * 1000) / size).toFixed(1).padStart(7),
		peakMb.toFixed(0).padStart(7),
		(ratio?.toFixed(2) ?? '').padStart(5),
	];
	console.log(columns.join('  '));
}
