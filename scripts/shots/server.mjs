import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../setup.mjs';

const mostWaitMs = 20_000;

/** The built site on a port of its own, without a key. */
export async function serveBuilt() {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, ['server/main.ts'], {
		cwd: root,
		stdio: 'ignore',
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ANTHROPIC_API_KEY: '' },
	});
	for (let waitedMs = 0; !(await answers(url)); waitedMs += 200) {
		if (waitedMs > mostWaitMs || child.exitCode !== null)
			throw new Error('The server does not start. Run «npm run build» first.');
		await wait(200);
	}
	return { url, close: () => child.kill() };
}

/** @param {string} url */
const answers = (url) =>
	fetch(url).then(
		({ ok }) => ok,
		() => false,
	);

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
