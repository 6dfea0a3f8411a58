// What to do when installing or building fails. Runs before anything is installed: only node:* imports.
import { statfsSync } from 'node:fs';

/** Megabytes that the dependencies take, and that a build writes at the most. */
const dependenciesMb = 900;
const buildMb = 50;

/** @param {string} folder */
export function freeMb(folder) {
	const { bavail, bsize } = statfsSync(folder);
	return (bavail * bsize) / 2 ** 20;
}

/**
 * @param {string} output what npm printed
 * @param {string} folder where it installed
 * @param {number} [mb] what the disk has left
 */
export function installAdvice(output, folder, mb = freeMb(folder)) {
	const full = `The disk is full: the dependencies need about ${dependenciesMb} MB. Free some space and try again.`;
	if (/ENOSPC|no space left/i.test(output)) return full;
	if (/EACCES|EPERM|EROFS|permission denied/i.test(output))
		return `npm may not write here. Give yourself write permission on ${folder} and try again.`;
	if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/i.test(output))
		return 'npm cannot reach its registry. Check the network or the proxy and try again.';
	// A package's own installer writes half a file and does not say that it was the disk.
	return mb < dependenciesMb ? full : 'Installing failed; npm says why above.';
}

/**
 * @param {string} sentence what failed
 * @param {string} folder where the build writes
 * @param {number} [mb] what the disk has left
 */
export function buildAdvice(sentence, folder, mb = freeMb(folder)) {
	return mb < buildMb ? `${sentence} The disk is full: free some space and try again.` : sentence;
}
