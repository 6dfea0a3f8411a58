/** One command as a reader types it, and what it printed. */
export interface Run {
	/** Without the «$ » before it. */
	command: string;
	output: string;
}

/** A recorded terminal: `$ ` begins a command, and what follows is its output. */
export function runsIn(transcript: string): Run[] {
	return transcript
		.split(/^\$ /m)
		.slice(1)
		.map((part) => {
			const [command = '', ...output] = part.split('\n');
			return { command, output: output.join('\n').trimEnd() };
		});
}

export const transcriptOf = (runs: readonly Run[]): string =>
	runs.map(({ command, output }) => `$ ${command}\n${output}\n`).join('\n');

/** What a run prints and no other will: the time of day, and how long it took. */
export const withoutTimes = (output: string): string =>
	output
		.replaceAll(/"at":\s*"[^"]+"/g, '"at":"…"')
		.replaceAll(/"latency_ms":\s*\d+/g, '"latency_ms":0');

export interface Command {
	env: Record<string, string>;
	program: 'node' | 'python' | 'bash';
	/** Path of the sample from the project's root. */
	file: string;
}

/** Reads `KEY='value' npx node samples/production/stream.ts`; throws where it is another command. */
export function parseCommand(command: string): Command {
	const [, settings = '', program = '', file = ''] =
		/^((?:\w+=(?:'[^']*'|\S+) )*)(?:npx )?(node|python|bash) (samples\/\S+)$/.exec(command) ?? [];
	if (program !== 'node' && program !== 'python' && program !== 'bash')
		throw new Error(`«${command}» is no command that runs a sample.`);
	const env = [...settings.matchAll(/(\w+)=(?:'([^']*)'|(\S+)) /g)].map(
		([, name = '', quoted, bare = '']) => [name, quoted ?? bare],
	);
	return { env: Object.fromEntries(env), program, file };
}
