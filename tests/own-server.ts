import { spawn } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';

export interface OwnServer {
	url: string;
	/** All that it has written to its log. */
	log(): string;
	/** At once, in the middle of whatever it does. */
	kill(): Promise<void>;
	/** As Ctrl-C does; with the exit code, or null when a signal ended it. */
	interrupt(): Promise<number | null>;
}

interface Where {
	folder?: string;
	/** Files and connections that it may have open at once. */
	mostOpen?: number;
}

/** A course server of the test's own, on a port that is free unless `env` names one. */
export const startServer = (env: Record<string, string>, where?: Where): Promise<OwnServer> =>
	start(() => ['server/main.ts'], env, 'Ctrl-C', where);

/** What authors have while they write: `npm run dev`, on a port that is free. */
export const startDev = (): Promise<OwnServer> =>
	start(
		(port) => ['node_modules/.bin/astro', 'dev', '--host', '127.0.0.1', '--port', port],
		{ ASTRO_TELEMETRY_DISABLED: '1' },
		'watching for file changes',
	);

/** `ready` is what the program prints when it answers. */
async function start(
	argsFor: (port: string) => string[],
	env: Record<string, string>,
	ready: string,
	{ folder = process.cwd(), mostOpen }: Where = {},
): Promise<OwnServer> {
	const port = String(await freePort());
	const args = argsFor(port);
	const [command, given] = mostOpen
		? ['sh', ['-c', `ulimit -n ${mostOpen} && exec node "$@"`, 'sh', ...args]]
		: ['node', args];
	const child = spawn(command, given, {
		cwd: folder,
		env: { ...process.env, ANTHROPIC_API_KEY: '', PORT: port, HOST: '127.0.0.1', ...env },
	});
	let log = '';
	child.stderr.on('data', (chunk) => (log += chunk));
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (chunk) => {
			log += chunk;
			if (log.includes(ready)) resolve();
		});
		child.on('close', (code) =>
			reject(new Error(`The server ended by itself with ${code}: ${log}`)),
		);
	});
	return {
		url: `http://127.0.0.1:${port}`,
		log: () => log,
		async kill() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill('SIGKILL');
			await once(child, 'exit');
		},
		async interrupt() {
			child.kill('SIGINT');
			const [code] = await once(child, 'exit');
			return code;
		},
	};
}

export interface Upstream {
	url: string;
	close(): void;
}

/** Stands for the API. */
export async function startUpstream(answer: RequestListener): Promise<Upstream> {
	const server = createServer(answer);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

async function freePort(): Promise<number> {
	const probe = await startUpstream(() => undefined);
	probe.close();
	return Number(new URL(probe.url).port);
}
