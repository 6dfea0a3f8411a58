import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('every card of the course is in the list of ids that are kept for ever', () => {
	const { status, stderr } = spawnSync(process.execPath, ['scripts/card-ids.mjs', '--check'], {
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	expect(status).toBe(0);
});
