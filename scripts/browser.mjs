// Makes sure that the browser tests have a Chromium, or ends with a sentence that says what to do.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const downloadTimeoutMs = 180_000;

// First the shell, which is Chromium without a window: the tests take two thirds of the time.
const systemBrowsers = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, Playwright's own (downloaded where that works), the
 * system's, or one from apt. Throws a sentence for people when there is none to be had.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named && existsSync(named)) return named;
	if (named) throw new Error(`CHROMIUM_PATH is ${named}, but nothing is there.`);

	const { chromium } = await import('@playwright/test');
	const own = chromium.executablePath();
	if (existsSync(own)) return own;
	if (canRun('playwright', ['install', 'chromium']) && existsSync(own)) return own;

	const system = systemBrowsers.find((path) => existsSync(path));
	if (system) return system;

	console.log('No Chromium here and Playwright cannot download one; trying apt-get …');
	canRun('apt-get', ['update']);
	for (const name of ['chromium-headless-shell', 'chromium'])
		if (canRun('apt-get', ['install', '-y', name]) && existsSync(`/usr/bin/${name}`))
			return `/usr/bin/${name}`;

	throw new Error(
		'The browser tests need Chromium. Install it (Debian: «sudo apt-get install chromium»; ' +
			'elsewhere: «npx playwright install chromium»), or set CHROMIUM_PATH to one, and run again.',
	);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function canRun(command, args) {
	const { status } = spawnSync(command, args, {
		stdio: 'ignore',
		timeout: downloadTimeoutMs,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		shell: process.platform === 'win32',
	});
	return status === 0;
}

/**
 * Version as the browser prints it, for logs.
 * @param {string} path
 */
export const versionOf = (path) =>
	execFileSync(path, ['--version'], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	}).trim();
