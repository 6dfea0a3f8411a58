// Runs under the system's Node (20 or newer) before anything is installed: nothing imported here comes from a package.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { delimiter, join } from 'node:path';
import { spawn } from 'node:child_process';
import { installAdvice } from './advice.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.roundtrip-installed');

/** Installs what the lockfile names, when it is not there yet or the lockfile has changed since. */
export async function setUp() {
	const [major = 0] = process.versions.node.split('.').map(Number);
	if (major < 20) stop(`Node ${process.versions.node} is too old. Install Node 20 or newer.`);
	if (isInstalled()) return;
	console.log('Installing dependencies (first run, or the lockfile changed) …');
	const { code, output } = await install();
	if (code !== 0) stop(installAdvice(output, root), output);
	// npm 12 skips a package's install script without an error when it is not allowed to run it.
	if (!existsSync(join(bin, 'node')) && !existsSync(join(bin, 'node.cmd')))
		stop('npm left out the package «node». Delete node_modules and run the command again.');
	try {
		writeFileSync(stamp, lockHash());
	} catch (error) {
		stop(installAdvice(String(error), root));
	}
}

/**
 * Runs a program of this project with node_modules/.bin first on the PATH, so that it gets the
 * Node that the lockfile brings. Resolves with the exit code.
 * @param {string} command
 * @param {string[]} [args]
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args = [], options = {}) {
	const env = { ...process.env, ...options.env, PATH: bin + delimiter + process.env.PATH };
	const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options, env });
	// Ctrl-C reaches the child by itself; this process must outlive it to report how it ended.
	const ignore = () => {};
	const forward = () => child.kill('SIGTERM');
	process.on('SIGINT', ignore);
	process.on('SIGTERM', forward);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => {
			process.off('SIGINT', ignore);
			process.off('SIGTERM', forward);
			resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1));
		});
	});
}

/**
 * Ends with a sentence a person can act on.
 * @param {string} sentence
 * @param {string} [detail]
 * @returns {never}
 */
export function stop(sentence, detail = '') {
	if (detail) console.error(detail.trimEnd());
	console.error(`\n${sentence}`);
	process.exit(1);
}

const lockHash = () =>
	createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');

function isInstalled() {
	try {
		// A link is somebody's own arrangement, such as a second work tree: `npm ci` would empty it.
		if (lstatSync(join(root, 'node_modules')).isSymbolicLink()) return true;
		return readFileSync(stamp, 'utf8') === lockHash() && existsSync(join(bin, 'node'));
	} catch {
		return false;
	}
}

/** @returns {Promise<{ code: number, output: string }>} */
function install() {
	// `npm_execpath` is the npm that was typed; without it (plain `node scripts/…`) the PATH decides.
	const npm = process.env.npm_execpath;
	const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, shell: !npm && process.platform === 'win32' });
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => resolve({ code: 1, output: String(error) }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}
