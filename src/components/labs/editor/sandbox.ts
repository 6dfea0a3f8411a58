import type { FromSandbox, ToSandbox } from '#wire/sandbox.ts';
import { Network, type Seen } from './network.ts';
import { startSandbox } from './sandbox-frame.ts';
import { scriptOf } from './strip-types.ts';

export interface Line {
	level: 'log' | 'error';
	text: string;
}

export interface ProgramRun {
	lines: Line[];
	seen: Seen;
	/** How the program ended; absent while it runs. */
	ended: 'done' | 'threw' | 'stopped' | 'out-of-time' | undefined;
	/** What it threw, or why it did not start. */
	error: string | undefined;
}

export interface Conditions {
	/** What its requests meet; the program cannot see it. */
	fault?: string | undefined;
	timeLimitMs: number;
	signal: AbortSignal;
}

const mostLines = 500;

/**
 * Runs a program in a worker without origin or network. Every request it makes comes here over a
 * port, and goes to the simulator of this site or nowhere.
 */
export async function runProgram(
	code: string,
	{ fault, timeLimitMs, signal }: Conditions,
	report: (run: ProgramRun) => void,
): Promise<ProgramRun> {
	const network = new Network(fault);
	let run: ProgramRun = { lines: [], seen: network.seen, ended: undefined, error: undefined };
	const change = (more: Partial<ProgramRun>) =>
		report((run = { ...run, seen: network.seen, ...more }));
	// At once, so that Stop is there while the sandbox is still being set up.
	change({});
	let script: string;
	try {
		script = scriptOf(code);
	} catch (error) {
		change({ ended: 'threw', error: error instanceof Error ? error.message : String(error) });
		return run;
	}
	const over = new AbortController();
	const { port1, port2 } = new MessageChannel();
	const answer = (message: ToSandbox) => port1.postMessage(message);
	network.onChange = () => change({});
	try {
		await new Promise<void>((resolve) => {
			const end = (ended: ProgramRun['ended'], error?: string) => {
				// Stop, its last word and its time may come one after the other: the first one counts.
				if (run.ended) return;
				clearTimeout(timer);
				change({ ended, error });
				resolve();
			};
			const timer = setTimeout(() => end('out-of-time'), timeLimitMs);
			signal.addEventListener('abort', () => end('stopped'), { signal: over.signal });
			port1.onmessage = ({ data }: MessageEvent<FromSandbox>) => {
				if (run.ended) return;
				if (data.type === 'done') end(data.error === undefined ? 'done' : 'threw', data.error);
				else if (data.type === 'console') {
					const { level, text } = data;
					change({ lines: [...run.lines, { level, text }].slice(-mostLines) });
				} else network.take(data, answer);
			};
			const onCrash = (message: string) => end('threw', message);
			startSandbox({ script, port: port2, signal: over.signal, onCrash }).catch(() =>
				end('threw', 'The sandbox could not be loaded. Try again.'),
			);
		});
	} finally {
		over.abort();
		port1.close();
		network.close();
	}
	return run;
}
