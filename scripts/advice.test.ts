import { expect, test } from 'vitest';
import { buildAdvice, freeMb, installAdvice } from './advice.mjs';

const here = import.meta.dirname;
const disk = /^The disk is full: the dependencies need about \d+ MB\. Free some space/;

test.each([
	['npm error code ENOSPC', 5000, disk],
	// What the installer of the package «node» printed on a disk of 60 MB, with 45 of them left after it.
	['SyntaxError: Error parsing package.json: Unexpected end of JSON input', 45, disk],
	['npm error code EACCES', 45, /^npm may not write here\. .* \/srv\/course and try again\.$/],
	['npm error code ENOTFOUND', 45, /^npm cannot reach its registry\./],
	['npm error code 1', 5000, /^Installing failed; npm says why above\.$/],
])('when npm says «%s» with %d MB left, there is something to do', (output, mb, advice) => {
	expect(installAdvice(output, '/srv/course', mb)).toMatch(advice);
});

test('a build that fails on a full disk says that too, and otherwise does not', () => {
	expect(buildAdvice('The build failed.', here, 3)).toMatch(/^The build failed\. The disk is full/);
	expect(buildAdvice('The build failed.', here, 5000)).toBe('The build failed.');
});

test('the space that is left is asked of the disk', () => {
	expect(freeMb(here)).toBeGreaterThan(0);
});
