import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, test } from '@playwright/test';

test('the route that other hosts mount answers like our server, under the same settings', async () => {
	const before = { ...process.env };
	Object.assign(process.env, {
		// Nothing listens there: what is asked of the API fails, and it is counted before that.
		...{ ANTHROPIC_API_KEY: 'sk-ant-mounted-0123', ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' },
		...{ LAB_DAILY_USD: '2.5', LAB_RATE_PER_MINUTE: '1', ASTRO_NODE_AUTOSTART: 'disabled' },
	});
	const entry = new URL('dist/server/entry.mjs', `file://${process.cwd()}/`);
	const { handler }: { handler: RequestListener } = await import(entry.href);
	const server = createServer((request, response) => handler(request, response));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
	const run = (mode: Record<string, string>) =>
		fetch(`${url}/api/labs/run`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', origin: url, ...mode },
			body: JSON.stringify({ lab: 'errors', case: 'wrong-key' }),
		});
	try {
		const status = await fetch(`${url}/api/labs/status`);
		expect(await status.json()).toEqual({
			...{ source: 'api', budgetUsd: 2.5, spentUsd: 0, ratePerMinute: 1 },
		});
		const simulated = await run({ 'lab-mode': 'simulator' });
		expect(await simulated.text()).toMatch(/"status":401[^]*"type":"end"/);
		await (await run({})).text();
		expect((await run({})).status).toBe(429);
	} finally {
		server.closeAllConnections();
		server.close();
		// Servers that later tests of this worker start would inherit the settings.
		process.env = before;
	}
});
