// `npm run bench -- lighthouse`: Lighthouse on the built server, as its mobile preset has it, median
// of three runs on each kind of page. The target is 100 in every category.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from '../browser.mjs';
import { quietFlags } from './measure/browser.mjs';
import { describeMachine, median } from './measure/machine.mjs';
import { lessonPaths, startOurServer } from './measure/our-server.mjs';

const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** @returns {Promise<boolean>} whether every median is 100 */
export async function bench() {
	const server = await startOurServer();
	const chromePath = await findBrowser();
	const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...quietFlags] });
	try {
		describeMachine();
		console.log(`${categories.join('  ')}  page`);
		let isMet = true;
		for (const path of await lessonPaths(server.url)) {
			const scores = await mediansOf(server.url + path, chrome.port);
			const cells = scores.map((score, i) => String(score).padStart(categories[i]?.length ?? 0));
			console.log(`${cells.join('  ')}  ${path}`);
			isMet &&= scores.every((score) => score === 100);
		}
		console.log(isMet ? 'Target met: 100 everywhere.' : 'Target missed: 100 everywhere.');
		return isMet;
	} finally {
		chrome.kill();
		await server.stop();
	}
}

/**
 * @param {string} url
 * @param {number} port
 */
async function mediansOf(url, port) {
	/** @type {number[][]} */
	const results = [];
	for (let run = 0; run < runs; run += 1) results.push(await scoresOf(url, port));
	return categories.map((_, category) => median(results.map((scores) => scores[category] ?? 0)));
}

/**
 * @param {string} url
 * @param {number} port
 */
async function scoresOf(url, port) {
	const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'silent' });
	if (!result || result.lhr.runtimeError)
		throw new Error(`Lighthouse failed on ${url}: ${result?.lhr.runtimeError?.message}`);
	const { lhr } = result;
	for (const id of categories)
		for (const { id: audit } of lhr.categories[id]?.auditRefs ?? []) {
			const score = lhr.audits[audit]?.score ?? 1;
			const isInsight = id === 'performance';
			if (score < 1 && !isInsight) console.log(`  ${id}: ${lhr.audits[audit]?.title} (${audit})`);
		}
	return categories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100));
}
