import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test as base } from '@playwright/test';

/** The built server behind a door that can be closed, and that can bring a second release. */
interface Door {
	url: string;
	close: () => Promise<void>;
	open: () => Promise<void>;
	release: () => void;
}

const test = base.extend<{ door: Door }>({
	door: async ({ baseURL }, use) => {
		const door = await openDoor(baseURL ?? '');
		await use(door);
		await door.close();
	},
});
test.use({ serviceWorkers: 'allow' });
test.setTimeout(60_000);

const lesson = '/messages-api/production/';

test('after one visit the course works with the server gone, and again when it is back', async ({
	page,
	door,
}) => {
	await visit(page, door.url);
	await door.close();

	await page.goto(`${door.url}${lesson}practice/`);
	await page.getByRole('button', { name: 'Show answer' }).first().click();
	await expect(page.locator('.card-list__back').first()).toBeVisible();

	// A link that someone typed without its last slash.
	await page.goto(`${door.url}/review`);
	await expect(page).toHaveURL(`${door.url}/review/`);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await page.getByRole('button', { name: /^Easy, next in/ }).click();
	await expect(page.getByText('Card 2 of', { exact: false }).first()).toBeVisible();

	await page.goto(`${door.url}/cards/l4/print/`);
	const cards = await page.getByRole('article').count();
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(cards);
	await page.goto(`${door.url}/cards/l4/print/duplex-letter-short-edge/`);
	await expect(page.locator('.sheet').first()).toBeVisible();

	await page.goto(`${door.url}${lesson}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.getByRole('button', { name: /search/i }).click();
	await page.getByRole('dialog').getByRole('searchbox').fill('stream');
	await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();

	await door.open();
	await page.goto(`${door.url}/review/`);
	await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
});

test('a lab says that its server is out of reach, and stops saying so', async ({ page, door }) => {
	await visit(page, door.url);
	await door.close();
	await page.goto(`${door.url}${lesson}practice/`);
	const note = page.getByText('This lab needs it; lessons, quizzes and cards work without.');
	await expect(note.first()).toBeVisible();
	await expect(note).toHaveCount(await page.locator('.lab').count());

	await door.open();
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(note).toHaveCount(0);
});

test('a new version is offered and comes only when the reader asks', async ({ page, door }) => {
	await visit(page, door.url);
	await expect(page.getByText('There is a new version of the course.')).toHaveCount(0);

	door.release();
	await page.goto(`${door.url}/review/`);
	const button = page.getByRole('button', { name: 'New version, reload' });
	await expect(button).toBeVisible({ timeout: 20_000 });
	await page.goto(`${door.url}/cards/l4/`);
	await expect(page.locator('meta[name=release]')).toHaveCount(0);

	await expect(button).toBeVisible({ timeout: 20_000 });
	await button.click();
	await expect(page.locator('meta[name=release]')).toHaveCount(1);
	await page.goto(`${door.url}/review/`);
	await expect(page.locator('meta[name=release]')).toHaveCount(1);
	await expect(button).toHaveCount(0);
});

test('answers of the labs are never kept', async ({ page, door }) => {
	await visit(page, door.url);
	const kept = await page.evaluate(async () => {
		await fetch('/api/anything').catch(() => undefined);
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return requests.flat().map(({ url }) => new URL(url).pathname);
	});
	expect(kept).toContain('/review/');
	expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([]);
});

test('a page that was not kept is answered with what works offline, and with the way back', async ({
	page,
	door,
}) => {
	await visit(page, door.url);
	await door.close();
	const response = await page.goto(`${door.url}/nothing/that/exists/`);
	expect(response?.status()).toBe(503);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
	await page.getByRole('link', { name: 'Practice' }).first().click();
	await expect(page.getByRole('heading', { level: 1, name: /^Practice/ })).toBeVisible();
	await page.goBack();
	await door.open();
	await page.getByRole('link', { name: 'Try again' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
});

async function visit(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/`);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
		);
	});
}

async function openDoor(baseUrl: string): Promise<Door> {
	const behind = new URL(baseUrl);
	let isSecond = false;
	let server: Server | undefined;
	let port = 0;

	const listen = async () => {
		server = createServer((incoming, outgoing) => {
			const { 'if-none-match': _, ...asked } = incoming.headers;
			const headers = { ...asked, 'accept-encoding': 'identity' };
			const { method = 'GET', url: path = '/' } = incoming;
			const forward = request(
				{ host: behind.hostname, port: behind.port, path, method, headers },
				(answer) => {
					const type = answer.headers['content-type'] ?? '';
					if (!isSecond || !/html|javascript/.test(type)) {
						outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
						answer.pipe(outgoing);
						return;
					}
					void answer.toArray().then((chunks) => {
						const body = secondRelease(Buffer.concat(chunks).toString(), path);
						const { 'content-length': __, etag: ___, ...rest } = answer.headers;
						outgoing.writeHead(answer.statusCode ?? 500, rest).end(body);
					});
				},
			);
			forward.on('error', () => outgoing.destroy());
			incoming.pipe(forward);
		});
		await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
		// The address of a listening TCP server is never a string.
		port = (server.address() as AddressInfo).port;
	};
	const close = async () => {
		server?.closeAllConnections();
		await new Promise((resolve) => server?.close(resolve));
	};

	await listen();
	const url = `http://127.0.0.1:${port}`;
	return { url, close, open: listen, release: () => void (isSecond = true) };
}

function secondRelease(body: string, path: string): string {
	if (path === '/sw.js') return body.replace('"version":"', '"version":"2');
	return body.replace('<head>', '<head><meta name="release" content="2">');
}
