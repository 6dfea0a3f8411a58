import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { showLab, runButton } from './lab.ts';
import { startServer, startUpstream, type OwnServer } from './own-server.ts';

const practice = '/messages-api/production/practice/';

async function openLab(page: Page, server: OwnServer, id: string): Promise<Locator> {
	await page.goto(server.url + practice);
	return showLab(page, id);
}

const textOf = (lab: Locator) => lab.getByRole('group', { name: 'Text of the answer' });

const usage = { input_tokens: 21, output_tokens: 1 };
const message = {
	...{ id: 'msg_up', type: 'message', role: 'assistant', model: 'claude-haiku-5-5' },
	...{ content: [], stop_reason: null, stop_sequence: null, usage },
};
const text = 'This came over the wire.';
const stream = [
	{ type: 'message_start', message },
	{ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
	{ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
	{ type: 'content_block_stop', index: 0 },
	{ type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 7 } },
	{ type: 'message_stop' },
].map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
const whole = {
	...message,
	...{ content: [{ type: 'text', text }], stop_reason: 'end_turn' },
	usage: { input_tokens: 21, output_tokens: 7 },
};

test('a run with the host’s key says «Live» and shows its request without the key', async ({
	page,
}) => {
	const key = 'sk-ant-host-0123456789abcdef';
	const keys: (string | undefined)[] = [];
	const upstream = await startUpstream((request, response) => {
		keys.push(request.headers.authorization);
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			const isStream = JSON.parse(body).stream === true;
			const type = isStream ? 'text/event-stream' : 'application/json';
			response.writeHead(200, { 'content-type': type, 'request-id': 'req_up_000001' });
			response.end(isStream ? stream.join('') : JSON.stringify(whole));
		});
	});
	const server = await startServer({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: upstream.url });
	try {
		const lab = await openLab(page, server, 'stream');
		await expect(lab.getByText(/^Where this runs: the API, at most \$/)).toBeVisible();
		await runButton(lab).click();
		await expect(lab.getByText('message_stop arrived', { exact: false })).toBeVisible();
		await expect(lab.locator('.lab-badge')).toHaveText('Live');
		await expect(textOf(lab)).toHaveText(text);
		await expect.poll(() => keys).toEqual([`Bearer ${key}`, `Bearer ${key}`]);

		await lab.getByText('Request and response, as sent').click();
		await expect(lab.getByLabel('Request', { exact: true })).toContainText(
			/POST https:\/\/api\.anthropic\.com\/v1\/messages[^]*authorization: Bearer sk-ant-…/,
		);
		await lab.getByText('The program that does the same').click();
		const download = page.waitForEvent('download');
		await lab.getByRole('button', { name: 'Download as JSON' }).click();
		const file = readFileSync((await (await download).path())!, 'utf8');
		const everywhere = [await page.content(), file, server.log()].join('\n');
		expect(everywhere).not.toContain(key);
		expect(JSON.parse(file)).toMatchObject({ source: 'api' });

		// What nobody can order from the API is simulated, and says so, with the key in place.
		const errors = await showLab(page, 'errors');
		await errors.locator('input[name=case][value=overloaded-once]').check();
		await runButton(errors).click();
		await expect(errors.locator('.lab-badge')).toHaveText('Simulated');
		await expect(lab.locator('.lab-badge')).toHaveText('Live');
		expect(keys).toHaveLength(2);
	} finally {
		await server.kill();
		upstream.close();
	}
});

test('a server that dies in the middle: the run so far is kept and says so', async ({ page }) => {
	const server = await startServer({});
	try {
		const lab = await openLab(page, server, 'stream');
		await runButton(lab).click();
		await expect(lab.getByText(/^Every event \(\d{2,}/)).toBeVisible();
		await server.kill();
		await expect(
			lab.getByText('The course server broke off in the middle', { exact: false }),
		).toBeVisible();
		await expect(page.locator('#announcer-alert')).toHaveText(
			/^The course server broke off after \d+ words\. What had arrived is kept\.$/,
		);
		await expect(lab.locator('.lab-badge')).toHaveText('Simulated');
		const words = await textOf(lab).textContent();
		expect(words!.length).toBeGreaterThan(20);
		await expect(runButton(lab)).toBeVisible();

		const download = page.waitForEvent('download');
		await lab.getByRole('button', { name: 'Download as JSON' }).click();
		const file = readFileSync((await (await download).path())!, 'utf8');
		expect(JSON.parse(file).frames.length).toBeGreaterThan(10);

		// The next run finds nobody, and does not take the words away without saying why.
		await runButton(lab).click();
		await expect(
			lab.getByText('The course server does not answer.', { exact: false }),
		).toBeVisible();
	} finally {
		await server.kill();
	}
});

test('a server that dies while a case is tried again says so, and nothing is recorded', async ({
	page,
}) => {
	const server = await startServer({});
	try {
		const lab = await openLab(page, server, 'errors');
		await lab.locator('input[name=case][value=rate-limited]').check();
		await runButton(lab).click();
		await expect(lab.locator('.lab-attempts li')).toHaveCount(1);
		await server.kill();
		await expect(lab.getByText('This says nothing about the API.', { exact: false })).toBeVisible();
		await expect(lab.locator('.lab-attempts li')).toHaveCount(1);
		await expect(lab.getByText('0 of 12 cases seen')).toBeVisible();
	} finally {
		await server.kill();
	}
});

test('two labs run at once, each for itself', async ({ page }) => {
	await page.goto(practice);
	const race = await showLab(page, 'stream');
	await runButton(race).click();
	const errors = await showLab(page, 'errors');
	await errors.locator('input[name=case][value=overloaded-twice]').check();
	await runButton(errors).click();
	await expect(race.getByRole('button', { name: 'Stop' })).toBeVisible();
	await expect(errors.getByRole('button', { name: 'Stop' })).toBeVisible();
	await expect(errors.locator('.lab-attempts li')).toHaveCount(3);
	await expect(runButton(errors)).toBeVisible();
	// Stopping the one leaves the other.
	await runButton(errors).click();
	await errors.getByRole('button', { name: 'Stop' }).click();
	await expect(errors.locator('.lab-attempts li')).toHaveCount(1);
	await expect(race.getByText('message_stop arrived', { exact: false })).toBeVisible({
		timeout: 40_000,
	});
	await expect(race.locator('.lab-attempts li')).toHaveCount(1);
	expect((await textOf(race).textContent())!.split(/\s+/).length).toBeGreaterThan(400);
});
