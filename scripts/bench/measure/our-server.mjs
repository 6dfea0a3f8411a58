// The built site behind its own server, on a free port of this machine.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root, run } from '../../setup.mjs';

const startLimitMs = 20_000;

/**
 * Builds when something has changed, and starts the server.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startOurServer() {
	if ((await run('node', ['scripts/build.mjs', '--if-changed'], { stdio: 'ignore' })) !== 0)
		throw new Error('The site does not build; «npm run build» says why.');
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	// Without a key: nothing that is measured may call the API.
	const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), ANTHROPIC_API_KEY: '' };
	const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env, stdio: 'ignore' });
	const ended = new Promise((resolve) => child.on('exit', resolve));
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
	};
	for (const startMs = Date.now(); Date.now() - startMs < startLimitMs; await wait(100))
		if (await isAnswering(url)) return { url, stop };
	await stop();
	throw new Error(`The server does not answer on ${url}.`);
}

/** @param {string} url */
const isAnswering = (url) =>
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

/**
 * Lesson, practice and cheatsheet of every lesson in the sitemap.
 * @param {string} url
 */
export async function lessonPaths(url) {
	const paths = await sitemapPaths(url);
	return paths
		.filter((path) => paths.includes(`${path}practice/`))
		.flatMap((lesson) => [lesson, `${lesson}practice/`, `${lesson}cheatsheet/`]);
}

/**
 * Addresses of all pages that people look for.
 * @param {string} url
 */
export async function sitemapPaths(url) {
	const index = await (await fetch(`${url}/sitemap-0.xml`)).text();
	return [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
}
