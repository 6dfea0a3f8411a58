// `npm run samples`: runs the programs under samples/ against the simulator and compares what they print
// with the recorded output that the lesson shows; reads the Python ones without running them and holds
// their calls to samples/python-signatures.yaml. Exits with 1 when something differs.
//   --write             records the output anew
//   --python [--with p] runs the Python samples too, where «anthropic» can be imported (p: another python)
import { execFile } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { lineOf } from './content/finding.ts';
import { pythonFindings, pythonVersion, readSignatures } from './samples/python-calls.ts';
import { runSample } from './samples/run-sample.ts';
import { runsIn, transcriptOf, withoutTimes } from './samples/transcript.ts';
import { root } from './setup.mjs';

const { values } = parseArgs({
	options: {
		write: { type: 'boolean', default: false },
		python: { type: 'boolean', default: false },
		with: { type: 'string', default: 'python3' },
	},
});
process.chdir(root);
/** @type {string[]} */
const faults = [];

for (const file of globSync('samples/**/*.out.txt').sort()) await checkTranscript(file);
await checkPython();
if (values.python) await runPython();
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'All samples are as recorded.' : `${faults.length} differ.`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** @param {string} file */
async function checkTranscript(file) {
	const runs = [];
	for (const { command, output } of runsIn(readFileSync(file, 'utf8'))) {
		const ran = await runSample(command);
		const isSame = withoutTimes(ran.output) === withoutTimes(output);
		runs.push({ command, output: ran.output });
		if (ran.code !== 0) faults.push(`${file}  «${command}» ended with ${ran.code}.\n${ran.output}`);
		else if (!isSame && !values.write)
			faults.push(`${file}  «${command}» printed something else:\n${ran.output}`);
		row(
			command,
			ran.code !== 0 ? 'FAILS' : isSame ? 'as recorded' : values.write ? 'recorded' : 'DIFFERS',
		);
	}
	if (values.write) writeFileSync(file, transcriptOf(runs));
}

async function checkPython() {
	const files = globSync('samples/**/*.py').sort();
	const version = await pythonVersion(values.with);
	if (!version) return row(`${files.length} Python samples`, 'NOT READ: there is no python3 here');
	const signatures = readSignatures();
	const findings = await pythonFindings(files, signatures, values.with);
	faults.push(...findings.map(lineOf));
	for (const file of files) {
		const isSound = findings.every((finding) => finding.file !== file);
		row(file, isSound ? `compiles, calls as in anthropic ${signatures.version}` : 'FAILS');
	}
}

async function runPython() {
	const { version: recorded, calls } = readSignatures();
	const paths = Object.keys(calls);
	const asked = await promisify(execFile)(values.with, [
		'scripts/samples/calls.py',
		'--signatures',
		...paths,
	]).catch(() => undefined);
	if (!asked) return row('Python samples', 'NOT RUN: «anthropic» cannot be imported');
	const installed = JSON.parse(asked.stdout);
	row(
		'samples/python-signatures.yaml',
		`recorded from ${recorded}, ${installed.version} is installed`,
	);
	for (const path of paths)
		if (installed.version === recorded && `${installed.calls[path]}` !== `${calls[path]}`)
			faults.push(
				`samples/python-signatures.yaml  ${path} takes ${installed.calls[path].join(', ')}.`,
			);
	for (const file of globSync('samples/**/*.py').sort()) {
		const { code, output } = await runSample(`POLL_MS=100 python ${file}`, { python: values.with });
		if (code !== 0) faults.push(`${file}  ended with ${code}.\n${output}`);
		row(`python ${file}`, code === 0 ? `ran with ${installed.version}` : 'FAILS');
	}
}

/**
 * @param {string} what
 * @param {string} result
 */
function row(what, result) {
	console.log(`${what.padEnd(78)}  ${result}`);
}
