// Measures a build from outside: wall time, and the memory of all its processes.
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const listProcesses = promisify(execFile);
const builder = fileURLToPath(new URL('./astro-build.mjs', import.meta.url));
const sampleMs = 250;

/**
 * Builds the site in `cwd`; throws with what the build printed when it fails.
 * @param {string} cwd
 * @returns {Promise<{ seconds: number, cpuSeconds: number, peakMb: number }>}
 */
export async function measuredBuild(cwd) {
	const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
	const startMs = performance.now();
	const child = spawn(process.execPath, [builder], { cwd, env });
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
	if (code !== 0) throw new Error(`The build in ${cwd} failed:\n${output}`);
	const { cpuSeconds } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
	return { seconds, cpuSeconds, peakMb };
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
		// A child is not always listed after its parent.
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
