import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import type { CourseFiles } from './course-findings.ts';
import { courseWith } from './sound-course.ts';

const run = promisify(execFile);
const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** The check as `npm run check` calls it, over a course of its own. */
async function check(files: CourseFiles) {
	const folder = mkdtempSync(join(tmpdir(), 'course-'));
	folders.push(folder);
	for (const [file, text] of files) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	const script = join(process.cwd(), 'scripts', 'content.mjs');
	return run(process.execPath, [script, folder]).then(
		({ stdout }) => ({ code: 0, text: stdout }),
		(error: { code: number; stderr: string; stdout: string }) => ({
			code: error.code,
			text: error.stderr + error.stdout,
		}),
	);
}

test('a sound course passes', async () => {
	expect(await check(courseWith())).toEqual({ code: 0, text: '17 files, no finding.\n' });
});

test('a course with a fault fails and names file, line, id and mend', async () => {
	const { code, text } = await check(
		courseWith('src/content/items/l1.yaml', ', correct: true', ''),
	);
	expect(code).toBe(1);
	expect(text).toBe(
		'src/content/items/l1.yaml:8  l1.send.1  «options»: No option has «correct: true». Mark the key.\n1 finding.\n',
	);
});
