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
export async function startServer(env: Record<string, string>): Promise<OwnServer> {
	const port = await freePort();
	const child = spawn('node', ['server/main.ts'], {
		env: { ...process.env, ANTHROPIC_API_KEY: '', ...env, PORT: String(port), HOST: '127.0.0.1' },
	});
	let log = '';
	child.stderr.on('data', (chunk) => (log += chunk));
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (chunk) => {
			log += chunk;
			if (log.includes('Ctrl-C')) resolve();
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

/** A port on which nothing listens now. */
export async function freePort(): Promise<number> {
	const probe = await startUpstream(() => undefined);
	probe.close();
	return Number(new URL(probe.url).port);
}
