import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { openLab, runButton } from './lab.ts';
import { freePort } from './own-server.ts';

test('authors have the whole course while they write: every script starts and a lab runs', async ({
	page,
}) => {
	// Nothing is built ahead there: the first page waits for the compiler.
	test.setTimeout(180_000);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	page.on('response', (response) => {
		if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
	});
	const { url, stop } = await startDev();
	try {
		const lab = await openLab(page, `${url}/messages-api/production/practice/`, 'stream');
		await runButton(lab).click();
		await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
		await expect(runButton(lab)).toBeVisible();
		for (const name of ['starlight-toc', 'course-progress', 'lesson-done', 'course-offline'])
			expect(await page.evaluate((name) => !!customElements.get(name), name), name).toBe(true);
		expect(errors).toEqual([]);
	} finally {
		await stop();
	}
});

async function startDev() {
	const port = await freePort();
	const astro = ['astro', 'dev', '--host', '127.0.0.1', '--port', String(port)];
	const child = spawn('node', ['scripts/run.mjs', ...astro], {
		env: { ...process.env, ANTHROPIC_API_KEY: '', ASTRO_TELEMETRY_DISABLED: '1' },
	});
	let log = '';
	child.stderr.on('data', (chunk) => (log += chunk));
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (chunk) => {
			log += chunk;
			if (log.includes('watching for file changes')) resolve();
		});
		child.on('exit', () => reject(new Error(`The server ended by itself: ${log}`)));
	});
	return {
		url: `http://127.0.0.1:${port}`,
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'exit');
		},
	};
}
