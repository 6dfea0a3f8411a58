import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordingSchema } from '#schemas/recording.ts';
import { recordedFiles } from './record.mjs';

const folder = 'src/content/recordings';
const files = await recordedFiles();

test.each(files)('%s is, byte for byte, what the simulator answers now', (file, text) => {
	const advice = `Run npm run record, and look at the figure that shows ${file}.`;
	expect(readFileSync(`${folder}/${file}`, 'utf8'), advice).toBe(text);
});

test('recording twice gives the same bytes', async () => {
	expect(await recordedFiles()).toEqual(files);
});

test('every recording is one that is made here, and has the form of one', () => {
	expect(globSync('*', { cwd: folder }).sort()).toEqual(files.map(([file]) => file).sort());
	for (const [, text] of files) expect(() => recordingSchema.parse(JSON.parse(text))).not.toThrow();
});
