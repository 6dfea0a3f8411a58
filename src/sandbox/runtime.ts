/// <reference lib="webworker" />
import Anthropic from '@anthropic-ai/sdk';
import type { FromSandbox } from '#wire/sandbox.ts';
import { fetchOver } from './port-fetch.ts';
import { shown } from './shown.ts';

/** The learner's program as a function of what it imports and the globals it expects from Node. */
type Program = (
	require: (name: string) => unknown,
	exports: object,
	console: object,
	process: object,
) => Promise<void>;

/** The program is appended to this file as a call of this function. */
Object.assign(globalThis, { roundtripProgram: (program: Program) => (waiting = program) });

let waiting: Program | undefined;

self.addEventListener('message', ({ ports: [port] }) => {
	if (port && waiting) void run(port, waiting);
});

async function run(port: MessagePort, program: Program): Promise<void> {
	const say = (message: FromSandbox) => port.postMessage(message);
	const write =
		(level: 'log' | 'error') =>
		(...values: unknown[]) =>
			say({ type: 'console', level, text: values.map(shown).join(' ') });
	globalThis.fetch = fetchOver(port, say);
	const print = { log: write('log'), info: write('log'), debug: write('log') };
	const complain = { warn: write('error'), error: write('error') };
	const stdout = { write: (text: unknown) => write('log')(String(text)) };
	const process = { env: environment, stdout, stderr: stdout };
	// The SDK reads its key and its address from here, as it does under Node.
	Object.assign(globalThis, { process });
	try {
		await program(required, {}, { ...print, ...complain }, process);
		say({ type: 'done' });
	} catch (error) {
		say({ type: 'done', error: shown(error) });
	}
}

const environment = {
	ANTHROPIC_API_KEY: 'sk-ant-demo',
	// Nobody is asked under this name: the page sends every request to its simulator.
	ANTHROPIC_BASE_URL: 'https://api.anthropic.com',
};

function required(name: string): unknown {
	if (name === '@anthropic-ai/sdk') return { __esModule: true, default: Anthropic, Anthropic };
	throw new Error(`Only @anthropic-ai/sdk can be imported here, not «${name}».`);
}
