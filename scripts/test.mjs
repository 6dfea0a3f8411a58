// `npm test`: everything CI checks, in one command that needs only Node 20 and npm.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, run, setUp } from './setup.mjs';

const reports = join(root, '.build');
const tally = { passed: 0, failed: 0 };

await setUp();
mkdirSync(reports, { recursive: true });
// `check.mjs` and `browser.mjs` import packages: only after the set-up.
const { checks, failedChecks } = await import('./check.mjs');
const { findBrowser, versionOf } = await import('./browser.mjs');

const failed = await failedChecks();
count(checks.length - failed.length, failed.length);

heading('unit tests');
await counted(
	'vitest',
	['run', '--reporter=default', '--reporter=json'],
	readVitest,
	'vitest.json',
);

heading('claims');
await counted('node', ['scripts/claims.mjs'], readClaims, 'claims.json');

heading('build');
const isBuilt = (await run('node', ['scripts/build.mjs'])) === 0;
count(Number(isBuilt), Number(!isBuilt));

heading('browser tests');
if (isBuilt) await browserTests();

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed ? 1 : 0;

async function browserTests() {
	try {
		const browser = await findBrowser();
		console.log(versionOf(browser));
		await counted('playwright', ['test'], readPlaywright, 'playwright.json', {
			CHROMIUM_PATH: browser,
		});
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		count(0, 1);
	}
}

/**
 * Runs a test runner and adds what its report counted. A runner that fails without naming a failed
 * test, or that ran none, counts as one failure.
 * @param {string} command
 * @param {string[]} args
 * @param {(report: any) => { passed: number, failed: number }} read
 * @param {string} file
 * @param {Record<string, string>} [env]
 */
async function counted(command, args, read, file, env = {}) {
	const path = join(reports, file);
	rmSync(path, { force: true });
	const code = await run(command, args, { env: { ...env, REPORT: path } });
	let result = { passed: 0, failed: 0 };
	try {
		result = read(JSON.parse(readFileSync(path, 'utf8')));
	} catch {
		console.error(`${command} left no report.`);
	}
	const isSilent = result.passed + result.failed === 0 || (code !== 0 && result.failed === 0);
	count(result.passed, result.failed + Number(isSilent));
}

/** @param {{ numPassedTests: number, numTotalTests: number }} report */
function readVitest({ numPassedTests, numTotalTests }) {
	// A skipped test has shown nothing, so it counts against the run.
	return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

/** @param {{ results: { differences: string[] }[] }} report */
function readClaims({ results }) {
	const failed = results.filter(({ differences }) => differences.length > 0).length;
	return { passed: results.length - failed, failed };
}

/** @param {{ suites: any[], stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
function readPlaywright({ suites, stats }) {
	// What went wrong stands at the end, where a long log is read first.
	for (const { file, line, title, tests } of suites.flatMap(specsIn))
		for (const { status, results } of tests) {
			if (status !== 'unexpected' && status !== 'flaky') continue;
			const said =
				results.find((/** @type {any} */ { error }) => error)?.error.message ?? 'no message';
			console.log(
				`\n${status === 'flaky' ? 'passed at the second try' : 'failed'}: ${file}:${line} ${title}`,
			);
			console.log(stripVTControlCharacters(said).split('\n').slice(0, 30).join('\n'));
		}
	// Skipped ones too.
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
}

/**
 * @param {any} suite
 * @returns {any[]}
 */
function specsIn({ specs = [], suites = [] }) {
	return [...specs, ...suites.flatMap(specsIn)];
}

/**
 * @param {number} passed
 * @param {number} failed
 */
function count(passed, failed) {
	tally.passed += passed;
	tally.failed += failed;
}

/** @param {string} name */
function heading(name) {
	console.log(`\n— ${name}`);
}
