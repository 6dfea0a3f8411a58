import { execFile } from 'node:child_process';
import { createSimulator } from '#api/simulator/index.ts';
import { testFacts } from '#api/simulator/test-facts.ts';
import { serverOf } from '../simulator.mjs';
import { parseCommand, type Command } from './transcript.ts';

/** How a sample is run: the interpreter of each kind. */
export interface Interpreters {
	node: string;
	python: string;
	bash: string;
}

export interface Ran {
	code: number;
	/** Both outputs as a terminal shows them. */
	output: string;
}

const usual: Interpreters = { node: process.execPath, python: 'python3', bash: 'bash' };

/** Runs a command from a transcript against a simulator of its own, over HTTP on a free port. */
export async function runSample(
	command: string,
	interpreters: Partial<Interpreters> = {},
): Promise<Ran> {
	const parsed = parseCommand(command);
	const server = simulatorServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	try {
		return await execute(parsed, { ...usual, ...interpreters }, `http://127.0.0.1:${port}`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

/** Fresh for each run, with a clock that only requests move, so that ids come out the same. */
function simulatorServer() {
	let nowMs = Date.UTC(2026, 10, 21, 10);
	const simulator = createSimulator({
		facts: testFacts,
		now: () => nowMs,
		wait: async () => {},
		seed: 'samples',
		pace: { firstTokenMs: 0, tokensPerSecond: 4000 },
	});
	// Half a minute a request: a batch is worked off after a few polls.
	simulator.subscribe(() => (nowMs += 30_000));
	return serverOf(simulator);
}

function execute(
	{ env, program, file }: Command,
	interpreters: Interpreters,
	baseUrl: string,
): Promise<Ran> {
	const given = { PATH: process.env['PATH'], PYTHONIOENCODING: 'utf-8', NO_COLOR: '1' };
	const credentials = { ANTHROPIC_BASE_URL: baseUrl, ANTHROPIC_API_KEY: 'sk-ant-demo' };
	const options = { env: { ...given, ...credentials, ...env }, timeout: 60_000 };
	return new Promise((resolve) => {
		let output = '';
		const child = execFile(interpreters[program], [file], options, (error) =>
			resolve({ code: error ? Number(error.code ?? 1) : 0, output: output.trimEnd() }),
		);
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
	});
}
