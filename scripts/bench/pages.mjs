// `npm run bench -- pages`: the bytes that each page of the built site sends, brotli as sent, and a
// sample lesson on our stack with a quiz item beside the same lesson on plain Starlight without one.
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../setup.mjs';
import { launchBrowser } from './measure/browser.mjs';
import { serveFolder } from './measure/folder-server.mjs';
import { sitemapPaths, startOurServer } from './measure/our-server.mjs';
import { ownerBy } from './measure/script-owners.mjs';
import { judge, judgeTutor, ownScriptBytes, print, printHead } from './measure/page-report.mjs';
import { inlineScripts, totalOf, transferOf } from './measure/transfer.mjs';
import { tutorBytes } from './measure/tutor.mjs';
import { writeOurs } from './sample-site/ours.mjs';
import { writePlain } from './sample-site/plain.mjs';

const work = join(root, '.build', 'bench');
const lesson = '/sample/lesson-1/';

/** @returns {Promise<boolean>} whether every target is met */
export async function bench() {
	mkdirSync(work, { recursive: true });
	const browser = await launchBrowser();
	try {
		printHead();
		const [plain, tabs] = await measureSample(browser, writePlain, 'dist', [lesson, '/tabs/']);
		const theirs = [plain, tabs].flatMap((page) => inlineScripts(page?.html ?? ''));
		print('plain Starlight, sample lesson', plain, theirs);
		const [ours] = await measureSample(browser, writeOurs, 'dist/client', [lesson]);
		print('ours, the same lesson and a quiz item', ours, theirs);
		const { pages, tutor } = await measurePages(browser, theirs);
		const ratio = totalOf(ours.after) / totalOf(plain.after);
		const isMet = judge(ratio, ownScriptBytes(ours, theirs), pages);
		return judgeTutor(tutor) && isMet;
	} finally {
		await browser.close();
	}
}

/**
 * @typedef {import('./measure/transfer.mjs').Transfer} Transfer
 * @typedef {import('@playwright/test').Browser} Browser
 */

/**
 * Pages of a sample site, built for this alone.
 * @param {Browser} browser
 * @param {(folder: string, lessonCount: number) => void} write
 * @param {string} output folder with what is served
 * @param {string[]} paths
 * @returns {Promise<[Transfer, ...Transfer[]]>}
 */
async function measureSample(browser, write, output, paths) {
	const folder = join(work, `pages-${write.name}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	try {
		write(folder, 3);
		const modules = join(folder, 'scripts.json');
		await watchedBuild(folder, modules);
		const server = await serveFolder(join(folder, output));
		const open = (/** @type {string} */ path) =>
			transferOf(browser, server.url + path, ownerBy(modules));
		const [first = '', ...others] = paths;
		/** @type {[Transfer, ...Transfer[]]} */
		const transfers = [await open(first)];
		for (const path of others) transfers.push(await open(path));
		await server.stop();
		return transfers;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Every page of the built site: those of the sitemap and those for printing.
 * @param {Browser} browser
 * @param {string[]} theirs inline scripts that are Starlight's
 */
async function measurePages(browser, theirs) {
	const server = await startOurServer();
	try {
		const modules = join(work, 'scripts.json');
		await watchedBuild(root, modules, '--scripts-only');
		rmSync(`${modules}.build`, { recursive: true, force: true });
		const pages = [];
		for (const path of [...(await sitemapPaths(server.url)), ...printPaths()]) {
			const transfer = await transferOf(browser, server.url + path, ownerBy(modules));
			print(path, transfer, theirs);
			pages.push({ path, scripts: ownScriptBytes(transfer, theirs) });
		}
		const tutor = await tutorBytes(browser, server.url, '/messages-api/production/practice/');
		return { pages, tutor };
	} finally {
		await server.stop();
	}
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
async function watchedBuild(cwd, ...args) {
	const builder = join(root, 'scripts', 'bench', 'measure', 'watched-build.mjs');
	const env = { ASTRO_TELEMETRY_DISABLED: '1' };
	if ((await run('node', [builder, ...args], { cwd, env, stdio: 'ignore' })) !== 0)
		throw new Error(`The site in ${cwd} does not build.`);
}

const printPaths = () =>
	globSync('cards/*/print/index.html', { cwd: join(root, 'dist', 'client') }).map(
		(file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`,
	);
