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

const demoKey = 'sk-ant-demo';

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
	const process = { env: { ANTHROPIC_API_KEY: demoKey }, stdout, stderr: stdout };
	try {
		await program(required, {}, { ...print, ...complain }, process);
		say({ type: 'done' });
	} catch (error) {
		say({ type: 'done', error: shown(error) });
	}
}

/** The bundler takes the environment away from the SDK, so the key comes from here. */
class Sandboxed extends Anthropic {
	constructor(options: ConstructorParameters<typeof Anthropic>[0] = {}) {
		super({ apiKey: demoKey, ...options });
	}
}

function required(name: string): unknown {
	if (name === '@anthropic-ai/sdk')
		return { __esModule: true, default: Sandboxed, Anthropic: Sandboxed };
	throw new Error(`Only @anthropic-ai/sdk can be imported here, not «${name}».`);
}
