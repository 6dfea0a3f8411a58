// `npm run bench -- lighthouse`: Lighthouse on the built server, as its mobile preset has it, median
// of three runs on each kind of page. The target is 100 in every category. The runs go round all
// pages three times, so that a slow minute of the machine spoils one run of a page and not all three.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from '../browser.mjs';
import { quietFlags } from './measure/browser.mjs';
import { describeMachine, median } from './measure/machine.mjs';
import { lessonPaths, startOurServer } from './measure/our-server.mjs';

const rounds = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
const attempts = 3;

/** @returns {Promise<boolean>} whether every median is 100 */
export async function bench() {
	const server = await startOurServer();
	const chromePath = await findBrowser();
	try {
		describeMachine();
		const paths = await lessonPaths(server.url);
		/** @type {Map<string, Result[]>} */
		const resultsOf = new Map(paths.map((path) => [path, []]));
		for (let round = 0; round < rounds; round += 1)
			for (const [path, results] of resultsOf)
				results.push(await measure(server.url + path, chromePath));

		console.log(`${categories.join('  ')}   FCP s  LCP s  TBT ms  machine  page`);
		let isMet = true;
		for (const [path, results] of resultsOf) {
			const scores = categories.map((id) => median(results.map(({ scores }) => scores[id] ?? 0)));
			report(path, scores, results);
			isMet &&= scores.every((score) => score === 100);
		}
		console.log(
			'Machine: Lighthouse’s own index of its speed; where it is low, blocking time is high.',
		);
		console.log(isMet ? 'Target met: 100 everywhere.' : 'Target missed: 100 everywhere.');
		return isMet;
	} finally {
		await server.stop();
	}
}

/**
 * @typedef {{ scores: Record<string, number>, times: number[], speed: number, failed: string[] }} Result
 */

/**
 * One run in a browser of its own. A busy machine can keep Lighthouse from tracing at all, so a run
 * that measured nothing is repeated; a low score never is.
 * @param {string} url
 * @param {string} chromePath
 * @returns {Promise<Result>}
 */
async function measure(url, chromePath) {
	let reason = 'no result';
	for (let attempt = 0; attempt < attempts; attempt += 1) {
		const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...quietFlags] });
		try {
			const { port } = chrome;
			const result = await lighthouse(url, {
				port,
				onlyCategories: categories,
				logLevel: 'silent',
			});
			if (result && !result.lhr.runtimeError) return read(result.lhr);
			reason = result?.lhr.runtimeError?.message ?? reason;
		} finally {
			chrome.kill();
		}
	}
	throw new Error(`Lighthouse cannot measure ${url}: ${reason}`);
}

/**
 * @param {NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']} lhr
 * @returns {Result}
 */
function read({ categories: found, audits, environment }) {
	const percent = (/** @type {string} */ id) => Math.round((found[id]?.score ?? 0) * 100);
	const failed = categories.flatMap((id) =>
		(found[id]?.auditRefs ?? [])
			.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 0.9)
			.map(({ id: audit }) => `${id}: ${audits[audit]?.title}`),
	);
	return {
		scores: Object.fromEntries(categories.map((id) => [id, percent(id)])),
		times: metrics.map((id) => audits[id]?.numericValue ?? NaN),
		speed: environment.benchmarkIndex,
		failed,
	};
}

/**
 * @param {string} path
 * @param {number[]} scores
 * @param {Result[]} results
 */
function report(path, scores, results) {
	const cells = scores.map((score, i) => String(score).padStart(categories[i]?.length ?? 0));
	const [fcp = NaN, lcp = NaN, tbt = NaN] = metrics.map((_, i) =>
		median(results.map(({ times }) => times[i] ?? NaN)),
	);
	const times = [(fcp / 1000).toFixed(2), (lcp / 1000).toFixed(2), tbt.toFixed(0)];
	const speed = median(results.map(({ speed }) => speed)).toFixed(0);
	console.log(
		`${cells.join('  ')}   ${times.map((time) => time.padStart(5)).join('  ')}   ${speed.padStart(7)}  ${path}`,
	);
	for (const failed of new Set(results.flatMap((result) => result.failed)))
		console.log(`  ${failed}`);
}
