import { getEntry } from 'astro:content';
import type { Exchange, Recording } from '#schemas/recording.ts';

/** A file of src/content/recordings/ by its name. A wrong name ends the build. */
export async function recordingOf(name: string): Promise<Recording> {
	const entry = await getEntry('recordings', name);
	if (!entry) throw new Error(`No recording “${name}”. Add a scene to scripts/record/scenes.mjs.`);
	return entry.data;
}

/** The answer at a place in a recording. A wrong place ends the build. */
export async function exchangeOf(name: string, at = 0): Promise<Exchange> {
	const exchange = (await recordingOf(name)).exchanges[at];
	if (!exchange) throw new Error(`Recording “${name}” has no exchange ${at}.`);
	return exchange;
}
