import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';

test('closing the page ends the call to the API', async ({ browser }) => {
	// Stands for the API: streams for ever and notes when its reader has gone.
	let opened = 0;
	let closed = 0;
	const upstream = createServer((req, res) => {
		opened++;
		req.resume();
		res.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_upstream' });
		const timer = setInterval(() => res.write('event: ping\ndata: {"type":"ping"}\n\n'), 50);
		res.on('close', () => {
			closed++;
			clearInterval(timer);
		});
	});
	await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
	const address = upstream.address();
	const upstreamPort = typeof address === 'object' ? address?.port : 0;

	const port = 4391;
	const server = spawn('node', ['server/main.ts'], {
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			ANTHROPIC_API_KEY: 'sk-ant-test',
			ANTHROPIC_BASE_URL: `http://127.0.0.1:${upstreamPort}`,
		},
	});
	try {
		await new Promise<void>((resolve) =>
			server.stdout.on('data', (chunk) => String(chunk).includes('Ctrl-C') && resolve()),
		);
		const page = await browser.newPage();
		await page.goto(`http://127.0.0.1:${port}/messages-api/production/practice/`);
		const lab = page.locator('section.lab').first();
		await lab.scrollIntoViewIfNeeded();
		await lab.getByRole('button', { name: 'Run' }).click();
		await expect(lab.getByText('Live', { exact: true })).toBeVisible();
		// The race sends a standard call and a stream.
		await expect.poll(() => [opened, closed]).toEqual([2, 0]);
		await page.close();
		await expect.poll(() => closed, { timeout: 1000 }).toBe(2);
	} finally {
		server.kill();
		upstream.closeAllConnections();
		upstream.close();
	}
});
