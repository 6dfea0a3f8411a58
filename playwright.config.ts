import { defineConfig } from '@playwright/test';

const port = Number(process.env['TEST_PORT'] ?? 4329);

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// Nothing here is timed; a busy machine only takes longer.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	// A second try tells a busy machine from a broken page; `npm test` names every test that needed it.
	retries: 1,
	forbidOnly: true,
	reporter: [['line'], ['json', { outputFile: process.env['REPORT'] ?? '.build/playwright.json' }]],
	use: {
		// tests of the offline copy allow them
		serviceWorkers: 'block',
		baseURL: `http://127.0.0.1:${port}`,
		launchOptions: {
			...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
			args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
		},
	},
	webServer: {
		command: 'node server/main.ts',
		url: `http://127.0.0.1:${port}/`,
		env: { PORT: String(port), HOST: '127.0.0.1', ANTHROPIC_API_KEY: '' },
		reuseExistingServer: false,
	},
});
