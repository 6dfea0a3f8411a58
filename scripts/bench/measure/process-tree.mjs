// Runs a program and measures it from outside: wall time, and the memory of all its processes.
import { execFile, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../setup.mjs';

const listProcesses = promisify(execFile);
const sampleMs = 250;

/**
 * Throws with what it printed when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ seconds: number, peakMb: number, output: string }>}
 */
export async function measured(command, args, cwd) {
	const path = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH;
	const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
	const startMs = performance.now();
	const child = spawn(command, args, { cwd, env, shell: process.platform === 'win32' });
	let output = '';
	child.stdout.on('data', (chunk) => (output += chunk));
	child.stderr.on('data', (chunk) => (output += chunk));
	let peakMb = 0;
	const timer = setInterval(async () => {
		peakMb = Math.max(peakMb, await memoryMb(child.pid ?? 0));
	}, sampleMs);
	const code = await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	}).finally(() => clearInterval(timer));
	const seconds = (performance.now() - startMs) / 1000;
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
	return { seconds, peakMb, output };
}

/**
 * Resident memory of a process and everything below it; 0 where `ps` is missing.
 * @param {number} pid
 */
async function memoryMb(pid) {
	try {
		const { stdout } = await listProcesses('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
		const rows = stdout
			.trim()
			.split('\n')
			.map((line) => line.trim().split(/\s+/).map(Number));
		const tree = new Set([pid]);
		// A child is always listed with its parent's id, but not always after it.
		for (let size = 0; size !== tree.size;) {
			size = tree.size;
			for (const [id = 0, parent = 0] of rows) if (tree.has(parent)) tree.add(id);
		}
		const kilobytes = rows.reduce((sum, [id = 0, , rss = 0]) => sum + (tree.has(id) ? rss : 0), 0);
		return kilobytes / 1024;
	} catch {
		return 0;
	}
}
