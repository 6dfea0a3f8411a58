import { defineConfig } from 'vitest/config';

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['{src,api,server,scripts,tests}/**/*.test.{ts,tsx}'],
		outputFile: { json: process.env['REPORT'] ?? '.build/vitest.json' },
	},
});
