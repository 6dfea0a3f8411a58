import { execFile } from 'node:child_process';
import {
	cpSync,
	globSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { factFiles } from '#schemas/fact.ts';
import { lineOf } from '../scripts/content/finding.ts';
import { pythonFindings, pythonVersion, readSignatures } from '../scripts/samples/python-calls.ts';
import { runSample } from '../scripts/samples/run-sample.ts';
import { parseCommand, runsIn, transcriptOf, withoutTimes } from '../scripts/samples/transcript.ts';

// Each run starts a Node or a Python, which takes a second or two on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const transcripts = globSync('samples/**/*.out.txt').sort();
const read = (file: string) => readFileSync(file, 'utf8');
const fault = (order: string, name: string) =>
	runSample(`ANTHROPIC_API_KEY='sk-ant-fault:${order}' npx node samples/production/${name}.ts`);

describe.concurrent('every program prints on the simulator what the lesson shows', () => {
	test.each(transcripts.flatMap((file) => runsIn(read(file))))(
		'$command',
		async ({ command, output }) => {
			const ran = await runSample(command);
			expect(ran.code, ran.output).toBe(0);
			expect(withoutTimes(ran.output)).toBe(withoutTimes(output));
		},
	);
});

describe.concurrent('what the practice page tells to notice', () => {
	test('midstream keeps the text of a connection that was torn down', async () => {
		// How much had arrived when the connection went is a matter of luck, so nothing is recorded.
		expect((await fault('reset;after=8', 'midstream')).output).toMatch(
			/^A streamed answer .*\nIncomplete \(terminated\), \d+ characters kept$/,
		);
	});

	test('log-line prints one line although two requests were made', async () => {
		const { output } = await fault('529;times=1', 'log-line');
		expect(output.split('\n')).toHaveLength(1);
		expect(output).not.toMatch(/529|overloaded|retr/);
	});
});

test('every TypeScript program has a recorded output, and every output its program', () => {
	const programs = globSync('samples/**/*.ts').sort();
	expect(transcripts.map((file) => file.replace('.out.txt', '.ts'))).toEqual(programs);
	for (const file of transcripts)
		expect(runsIn(read(file)).map(({ command }) => parseCommand(command).file)).toEqual(
			runsIn(read(file)).map(() => file.replace('.out.txt', '.ts')),
		);
});

test('a transcript is written as it is read', () => {
	for (const file of transcripts) expect(transcriptOf(runsIn(read(file)))).toBe(read(file));
});

test('a command is read with its settings, and another one is refused', () => {
	expect(parseCommand("A_KEY='sk-ant-fault:error;after=8' B=5 npx node samples/x/y.ts")).toEqual({
		env: { A_KEY: 'sk-ant-fault:error;after=8', B: '5' },
		program: 'node',
		file: 'samples/x/y.ts',
	});
	expect(() => parseCommand('rm samples/x/y.ts')).toThrow(
		'«rm samples/x/y.ts» is no command that runs a sample.',
	);
});

test('a sample that does not type-check fails the check, which says where', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'samples-'));
	cpSync('samples/production/stream.ts', join(folder, 'samples/production/stream.ts'));
	cpSync('tsconfig.samples.json', join(folder, 'tsconfig.samples.json'));
	symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
	const file = join(folder, 'samples/production/stream.ts');
	writeFileSync(file, read(file).replace('max_tokens:', 'max_token:'));
	const planted = await typeCheck(folder);
	rmSync(folder, { recursive: true });
	expect(planted).toMatch(
		/^samples\/production\/stream\.ts\(7,2\): error TS2561: Object literal may only specify known properties, but 'max_token' does not exist in type .+ Did you mean to write 'max_tokens'\?$/m,
	);
});

/** As `npm run check` does it. */
async function typeCheck(cwd: string): Promise<string> {
	const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
	const args = [tsc, '-p', 'tsconfig.samples.json'];
	return promisify(execFile)(process.execPath, args, { cwd }).then(
		({ stdout }) => stdout,
		({ stdout }: { stdout: string }) => stdout,
	);
}

describe('Python', async () => {
	const version = await pythonVersion();
	const signatures = readSignatures();
	const files = globSync('samples/**/*.py').sort();

	test('classes in the status table are those that the recorded SDK raises', () => {
		const rows = factFiles.errors.array().parse(parse(read('src/content/facts/errors.yaml')));
		const raised = rows.flatMap(({ status, classes }) =>
			status === null ? [] : [[status, classes.python]],
		);
		const fallback = (status: number) => (status >= 500 ? 'InternalServerError' : 'APIStatusError');
		expect(raised).toEqual(
			rows.flatMap(({ status }) =>
				status === null ? [] : [[status, signatures.statuses[status] ?? fallback(status)]],
			),
		);
	});

	if (version === undefined) {
		test('samples are not read, because there is no python3 here, and the command says so', async () => {
			const { stdout } = await promisify(execFile)(process.execPath, ['scripts/samples.mjs']);
			expect(stdout).toContain(`${files.length} Python samples`);
			expect(stdout).toContain('NOT READ: there is no python3 here');
		});
		return;
	}

	test('every sample compiles, and calls the SDK as it was recorded', async () => {
		expect((await pythonFindings(files, signatures)).map(lineOf)).toEqual([]);
	});

	/** What is said about the streaming sample when one text in it is another. */
	async function planted(from: string, to: string): Promise<string[]> {
		const folder = mkdtempSync(join(tmpdir(), 'python-'));
		const file = join(folder, 'planted.py');
		const text = read('samples/production/stream.py');
		if (!text.includes(from)) throw new Error(`stream.py has no «${from}» to replace.`);
		writeFileSync(file, text.replace(from, to));
		const found = await pythonFindings([file], signatures);
		rmSync(folder, { recursive: true });
		return found.map((finding) => lineOf({ ...finding, file: 'planted.py' }));
	}

	test.each([
		[
			'a keyword that there is not',
			'max_tokens=',
			'max_token=',
			'planted.py:5  python  «messages.stream» takes no «max_token». Did you mean «max_tokens»?',
		],
		[
			'a call that there is not',
			'messages.stream(',
			'messages.streams(',
			'planted.py:5  python  The recorded SDK has no call «messages.streams». Did you mean «messages.stream»?',
		],
		[
			'something that a stream has not',
			'get_final_message',
			'final_message',
			expect.stringMatching(
				/^planted\.py:12  python  The recorded SDK has no «stream\.final_message»\./,
			),
		],
		[
			'a sampling keyword, which went with 1.0',
			'model=',
			'temperature=0, model=',
			expect.stringMatching(/^planted\.py:5  python  «messages\.stream» takes no «temperature»\./),
		],
		[
			'an exception that there is not',
			'import anthropic\n',
			'import anthropic\nanthropic.RateLimitErrors\n',
			'planted.py:2  python  The recorded SDK has no «anthropic.RateLimitErrors». Did you mean «RateLimitError»?',
		],
		[
			'a text that is no Python',
			'import anthropic',
			'import',
			expect.stringMatching(/^planted\.py:1  python  Python cannot read it: /),
		],
	])('%s', async (_, from, to, message) => {
		expect(await planted(from, to)).toEqual([message]);
	});
});
