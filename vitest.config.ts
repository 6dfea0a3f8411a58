import { defineConfig } from 'vitest/config';

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		allowOnly: false,
		// Nothing here is timed; a busy machine only takes longer.
		testTimeout: 60_000,
		expect: { poll: { timeout: 20_000 } },
		// A worker for each file costs more than most files; none of them leaves anything behind.
		isolate: false,
		maxWorkers: '100%',
		include: ['{src,api,server,scripts,tests}/**/*.test.{ts,tsx}'],
		outputFile: { json: process.env['REPORT'] ?? '.build/vitest.json' },
	},
});
