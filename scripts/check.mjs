// `npm run check`: types, floors and style, content. Every check runs, whatever failed before it.
import { run, setUp } from './setup.mjs';

export const checks = [
	['types', 'astro', ['check', '--minimumFailingSeverity', 'warning']],
	['samples', 'tsc', ['-p', 'tsconfig.samples.json']],
	['floors and code style', 'eslint', ['.', '--max-warnings', '0']],
	['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
	['content', 'node', ['scripts/content.mjs']],
	['facts against the SDK', 'node', ['scripts/guards.mjs']],
];

if (import.meta.main) {
	await setUp();
	const failed = await failedChecks();
	console.log(failed.length ? `Failed: ${failed.join(', ')}.` : 'All checks passed.');
	process.exitCode = failed.length ? 1 : 0;
}

/** Runs all checks and resolves with the names of those that failed. */
export async function failedChecks() {
	const failed = [];
	for (const [name, command, args] of checks) {
		console.log(`\n— ${name}`);
		if ((await run(command, args)) !== 0) failed.push(name);
	}
	return failed;
}
