import { spawn } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';

export interface OwnServer {
	url: string;
	/** All that it has written to its log. */
	log(): string;
	/** At once, in the middle of whatever it does. */
	kill(): Promise<void>;
}

/** A course server of the test's own, on a port that is free. */
export const startServer = (env: Record<string, string>): Promise<OwnServer> =>
	start(() => ['server/main.ts'], env, 'Ctrl-C');

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
): Promise<OwnServer> {
	const port = String(await freePort());
	const child = spawn('node', argsFor(port), {
		env: { ...process.env, ANTHROPIC_API_KEY: '', ...env, PORT: port, HOST: '127.0.0.1' },
	});
	let log = '';
	child.stderr.on('data', (chunk) => (log += chunk));
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (chunk) => {
			log += chunk;
			if (log.includes(ready)) resolve();
		});
		child.on('exit', () => reject(new Error(`The server ended by itself: ${log}`)));
	});
	return {
		url: `http://127.0.0.1:${port}`,
		log: () => log,
		async kill() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill('SIGKILL');
			await once(child, 'exit');
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
