import { expect, test } from '@playwright/test';
import { startServer, startUpstream } from './own-server.ts';

test('closing the page ends the call to the API', async ({ browser }) => {
	// Streams for ever and notes when its reader has gone.
	let opened = 0;
	let closed = 0;
	const upstream = await startUpstream((request, response) => {
		opened++;
		request.resume();
		response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_upstream' });
		const timer = setInterval(() => response.write('event: ping\ndata: {"type":"ping"}\n\n'), 50);
		response.on('close', () => {
			closed++;
			clearInterval(timer);
		});
	});
	const server = await startServer({
		ANTHROPIC_API_KEY: 'sk-ant-test',
		ANTHROPIC_BASE_URL: upstream.url,
	});
	try {
		const page = await browser.newPage();
		await page.goto(`${server.url}/messages-api/production/practice/`);
		const lab = page.locator('section.lab').first();
		await lab.scrollIntoViewIfNeeded();
		await lab.getByRole('button', { name: 'Run' }).click();
		await expect(lab.getByText('Live', { exact: true })).toBeVisible();
		// The race sends a standard call and a stream.
		await expect.poll(() => [opened, closed]).toEqual([2, 0]);
		await page.close();
		await expect.poll(() => closed, { timeout: 1000 }).toBe(2);
	} finally {
		await server.kill();
		upstream.close();
	}
});
