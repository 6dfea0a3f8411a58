// `npm run claims`: runs every claim against the SDK's own code or the simulator. Exits with 1 when one
// fails. What came of it is left in .build/claims.json, where the build reads which claims to mark.
//   --live [--budget 0.10]  also runs those that can be run against the real API, with the key in
//                           ANTHROPIC_API_KEY and for at most so many US dollars, and writes the date
//   --write                 writes today into `checkedOn` of those that hold
//   --today 2026-11-21      another day for today
//   --folder <path>         claims of another folder
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { createSimulator } from '../api/simulator/index.ts';
import { claimFileSchema } from '../src/schemas/claim.ts';
import { withDates } from './claims/dates.ts';
import { failuresOf, summaryOf, tableOf } from './claims/report.ts';
import { runClaims } from './claims/run-claims.ts';
import { runLive } from './claims/run-live.ts';
import { root, stop } from './setup.mjs';
import { readFacts } from './simulator.mjs';

/** @typedef {import('./claims/run-claims.ts').ClaimSource} ClaimSource */

const { values } = parseArgs({
	options: {
		live: { type: 'boolean', default: false },
		budget: { type: 'string', default: '0.10' },
		write: { type: 'boolean', default: false },
		today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
		folder: { type: 'string', default: join(root, 'src', 'content', 'claims') },
	},
});
const facts = readFacts();
const sources = readClaims(values.folder);
const startedMs = performance.now();

const results = await runClaims(sources, simulator());
console.log(tableOf(results));
print(results, performance.now() - startedMs);
const live = values.live ? await goLive() : [];
if (values.write) writeDates(results, 'checkedOn');

const report = process.env.REPORT ?? join(root, '.build', 'claims.json');
mkdirSync(dirname(report), { recursive: true });
// What ran against the API says more than what ran against the simulator, so it comes last.
const run = { ranOn: values.today, results: [...results, ...live] };
writeFileSync(report, `${JSON.stringify(run, undefined, '\t')}\n`);
process.exitCode = run.results.some(({ differences }) => differences.length > 0) ? 1 : 0;

async function goLive() {
	const key = process.env.ANTHROPIC_API_KEY;
	if (!key) stop('Set ANTHROPIC_API_KEY to run claims against the real API.');
	const budgetUsd = Number(values.budget);
	if (!(budgetUsd > 0)) stop('--budget takes an amount in US dollars, such as 0.10.');
	const claims = sources.flatMap(({ content }) => content.claims);
	const settings = { send: fetch, key, budgetUsd, models: facts.models };
	const { results: ran, leftOut, spentUsd } = await runLive(claims, settings);
	console.log(`\n${tableOf(ran)}`);
	print(ran);
	console.log(`At most ${spentUsd.toFixed(4)} of ${budgetUsd.toFixed(2)} US dollars were spent.`);
	if (leftOut.length > 0)
		console.log(`Left out, to stay within the budget: ${leftOut.join(', ')}.`);
	writeDates(ran, 'liveOn');
	return ran;
}

/**
 * @param {readonly import('../src/schemas/claim.ts').ClaimResult[]} ran
 * @param {number} [ms]
 */
function print(ran, ms) {
	for (const failure of failuresOf(ran, sources)) console.error(failure);
	console.log(summaryOf(ran) + (ms === undefined ? '' : ` ${(ms / 1000).toFixed(1)} s.`));
}

/**
 * Writes today into claims that hold. One that failed live is no longer called live.
 * @param {readonly import('../src/schemas/claim.ts').ClaimResult[]} ran
 * @param {'checkedOn' | 'liveOn'} key
 */
function writeDates(ran, key) {
	const dates = new Map(
		ran
			.filter(({ differences }) => differences.length === 0 || key === 'liveOn')
			.map(({ id, differences }) => [
				id,
				{ [key]: differences.length === 0 ? values.today : undefined },
			]),
	);
	for (const { file } of sources) {
		const path = resolve(root, file);
		writeFileSync(path, withDates(readFileSync(path, 'utf8'), dates));
	}
}

/**
 * @param {string} folder
 * @returns {ClaimSource[]}
 */
function readClaims(folder) {
	return globSync('*.yaml', { cwd: folder })
		.sort()
		.map((name) => ({
			file: join(folder, name).replace(root, '').replaceAll('\\', '/'),
			content: claimFileSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))),
		}));
}

/** @returns {import('./claims/request-check.ts').Send} */
function simulator() {
	const { fetch } = createSimulator({
		facts,
		now: Date.now,
		wait: async () => {},
		seed: 'claims',
		pace: { firstTokenMs: 0, tokensPerSecond: Infinity },
	});
	return (request) => fetch(request);
}
