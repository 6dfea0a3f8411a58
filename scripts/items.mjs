// `npm run items`: the bank as a table, with what the lint finds; exits with 1 when it finds something.
// `npm run items -- --stats <folder>`: what the exported records in a folder say about each item.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintItems } from '../src/learning/item-lint.ts';
import { fewestLearners, statisticsOf } from '../src/learning/item-statistics.ts';
import { parseRecord } from '../src/learning/record-file.ts';
import { liveEvents } from '../src/learning/record.ts';
import { readBank, readObjectives } from './bank.mjs';
import { root } from './setup.mjs';

const [flag, folder] = process.argv.slice(2);

try {
	if (flag === '--stats' && folder) printStatistics(folder);
	else if (flag) throw new Error(`Unknown: ${flag}. Use --stats <folder with exported records>.`);
	else printBank();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

function printBank() {
	const items = readBank(root);
	const findings = lintItems(items, readObjectives(root));
	printTable([
		['item', 'rev', 'type', 'level', 'objective', 'use', 'family', 'findings'],
		...items.map(({ id, rev, type, level, objective, use, family }) => [
			id,
			rev,
			type,
			level,
			objective,
			use.join(' '),
			family ?? '',
			findings
				.filter((finding) => finding.id === id)
				.map(({ rule }) => rule)
				.join(' '),
		]),
	]);
	console.log(`\n${items.length} items, ${findings.length} findings`);
	for (const { rule, id, message } of findings)
		console.log(`  ${id ?? 'the bank'}  ${rule}: ${message}`);
	process.exitCode = findings.length ? 1 : 0;
}

/** @param {string} folder */
function printStatistics(folder) {
	const files = globSync('*.json', { cwd: folder });
	if (files.length === 0) throw new Error(`${folder} holds no .json file.`);
	const records = files.flatMap((file) => {
		try {
			return [liveEvents(parseRecord(readFileSync(join(folder, file), 'utf8')).events)];
		} catch (error) {
			console.error(`${file}: ${error instanceof Error ? error.message : error}`);
			return [];
		}
	});
	printTable([
		['item', 'rev', 'learners', 'facility', 'discrimination', 'chosen', 'look at'],
		...statisticsOf(readBank(root), records).map(({ item, rev, learners, measures }) => [
			item,
			rev,
			learners,
			measures?.facility.toFixed(2) ?? `below ${fewestLearners}`,
			measures?.discrimination?.toFixed(2) ?? '',
			Object.entries(measures?.chosen ?? {})
				.map((pair) => pair.join(' '))
				.join(', '),
			measures?.flags.join('; ') ?? '',
		]),
	]);
	console.log(`\n${records.length} records; first attempts only`);
}

/** @param {(string | number)[][]} rows */
function printTable(rows) {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => String(row[column]).length)),
	);
	for (const row of rows)
		console.log(
			row
				.map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		);
}
