import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { axeOn } from './axe.ts';
import { recordOf } from './record-of.ts';

const sizes = [
	{ name: 'a phone', width: 360, height: 780 },
	{ name: 'a desktop', width: 1440, height: 900 },
];
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true });

for (const { name, ...viewport } of sizes)
	test.describe(`on ${name}`, () => {
		test.use({ viewport });

		test('the first screen says what it is for, how long it takes, and can be touched', async ({
			page,
		}) => {
			await page.goto('/');
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			for (const part of [
				page.getByRole('heading', { level: 1 }),
				page.getByRole('link', { name: /^Start lesson 1|^Start lesson/ }),
				page.getByText(/minutes, reading and practice/),
				page.getByRole('heading', { name: 'What you will be able to do' }),
				page.locator('.front__able li').last(),
				run(page),
				stop(page),
			])
				await expect(part).toBeInViewport({ ratio: 1 });
		});

		test('the colours are chosen there, and kept', async ({ page }) => {
			await page.goto('/');
			await page.getByRole('combobox', { name: 'Select theme' }).selectOption('dark');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await page.reload();
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await expect(page.getByRole('combobox', { name: 'Select theme' })).toHaveValue('dark');
		});

		test('the stream is fetched on Run, ticks by without moving the page, and ends complete', async ({
			page,
		}) => {
			const scripts: string[] = [];
			page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
			await page.goto('/');
			await page.waitForLoadState('networkidle');
			expect(scripts.some((path) => path.includes('live-run'))).toBe(false);
			const panel = page.locator('.live');
			const height = (await panel.boundingBox())?.height;
			await expect(panel.locator('[data-badge]')).toHaveText('Not run yet');

			await run(page).click();
			await expect(panel.locator('[data-badge]')).toHaveText('Simulated');
			await expect(
				panel.getByText(/^First text after [\d.]+ s\. \d+ events so far\.$/),
			).toBeVisible();
			expect((await panel.boundingBox())?.height).toBe(height);
			await expect(stop(page)).toHaveAttribute('aria-disabled', 'false');
			await expect(panel.getByText(/Response complete, \d+ words/)).toBeVisible({
				timeout: 40_000,
			});
			await expect(panel.locator('[data-events] li').last()).toContainText('message_stop');
			await expect(page.locator('#announcer-status')).toHaveText(/^Response complete/);
			expect((await panel.boundingBox())?.height).toBe(height);
		});

		test('Stop and Escape both end the stream, and the text so far stays', async ({ page }) => {
			await page.goto('/');
			const panel = page.locator('.live');
			for (const end of [() => stop(page).click(), () => page.keyboard.press('Escape')]) {
				await run(page).click();
				await expect(panel.getByText(/^First text after .* events so far/)).toBeVisible();
				await end();
				await expect(panel.getByText(/Stopped after \d+ words?\./)).toBeVisible();
				await expect(panel.locator('[data-text]')).not.toBeEmpty();
				await expect(run(page)).toHaveAttribute('aria-disabled', 'false');
			}
		});
	});

test('the run asks for the simulator whatever key there is', async ({ page }) => {
	await page.goto('/');
	const sent = page.waitForRequest('**/api/labs/run');
	await run(page).click();
	const headers = (await sent).headers();
	expect(headers['lab-mode']).toBe('simulator');
	expect(headers['lab-key']).toBeUndefined();
	await stop(page).click();
});

test('before the run the panel says what comes; a line break in a piece of text keeps its row', async ({
	page,
}) => {
	await page.goto('/');
	const rows = page.locator('.live [data-events] li');
	await expect(rows.first()).toContainText('message_start answer begins');
	await expect(rows.last()).toContainText('message_stop');
	await page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		const list = document.querySelector('.live [data-events]');
		new MutationObserver(() => seen.push(list?.textContent ?? '')).observe(list!, {
			childList: true,
		});
	});
	await run(page).click();
	await expect
		.poll(() => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.join('')), {
			timeout: 20_000,
		})
		.toContain('↵');
	const all = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
	expect(all.filter((text) => text.includes('\n'))).toEqual([]);
	await stop(page).click();
});

test('a server that is gone is said in a sentence', async ({ page }) => {
	await page.goto('/');
	await page.route('**/api/labs/run', (route) => route.abort());
	await run(page).click();
	await expect(page.locator('.live').getByText(/course server does not answer/)).toBeVisible();
});

test('the map shows what the record holds, the way on, and the cards that are due', async ({
	page,
}) => {
	await page.goto('/');
	await expect(page.locator('a[data-due]')).toBeHidden();
	await page.goto('/messages-api/production/cheatsheet/');
	// A reader who leaves before the page was noted was not there.
	await expect
		.poll(() => recordOf(page))
		.toContainEqual(expect.objectContaining({ type: 'read', page: 'cheatsheet', mark: 'seen' }));
	await page.goto('/review/');
	await page.getByRole('button', { name: 'Show answer' }).click();
	await page.getByRole('button', { name: /^Again, next in/ }).click();
	await expect(page.getByText('Card 2 of', { exact: false }).first()).toBeVisible();

	await page.goto('/');
	await expect(page.getByRole('link', { name: /^Continue: .*, cheatsheet$/ })).toBeVisible();
	const row = page.locator('[data-ring=l4]');
	await expect(row.getByRole('link', { name: 'Cheatsheet' })).toHaveAttribute(
		'data-progress',
		'done',
	);
	await expect(page.getByRole('link', { name: '1 card due today' })).toBeVisible();
	await page.getByRole('link', { name: 'Your progress' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your progress');
});

test('without a script the front page still says and leads', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		...(baseURL && { baseURL }),
	});
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.getByText('This runs in your browser and needs JavaScript.')).toBeVisible();
	await expect(run(page)).toBeHidden();
	await page.getByRole('link', { name: /^Start lesson/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await context.close();
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing on the front page after a run, ${colorScheme}`, async ({
		browser,
		baseURL,
	}) => {
		const context = await browser.newContext({ colorScheme, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		await page.goto('/');
		await run(page).click();
		await expect(page.locator('.live').getByText(/events so far/)).toBeVisible();
		await stop(page).click();
		const { violations } = await axeOn(page).analyze();
		expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
		await context.close();
	});

test('the page on how the course stays true counts what the claims say, and each page leads there', async ({
	page,
}) => {
	await page.goto('/messages-api/production/');
	await page
		.locator('footer')
		.getByRole('link', { name: 'how this course keeps itself true' })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'How this course keeps itself true',
	);
	const claims = page.getByRole('region', { name: 'Claims of each lesson' });
	const row = claims.getByRole('row', { name: /The Messages API in production/ });
	const all = Number(await row.getByRole('cell').first().textContent());
	const details = page.getByText(`The Messages API in production: all ${all} claims, one by one`);
	await details.click();
	await expect(page.locator('.checked-claims[open] tbody tr')).toHaveCount(all);
	await expect(
		page.getByText('No request of this course was sent to the real API').first(),
	).toBeVisible();
	await page.locator('.checked-claims[open] td a').first().click();
	await expect(page).toHaveURL(/production\/references\/#source-/);
});

test('a page that does not exist helps with search and the map', async ({ page }) => {
	await page.goto('/nothing/');
	await page.getByRole('button', { name: 'Search the course' }).click();
	await expect(page.getByRole('dialog', { name: 'Search the course' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: 'The Messages API in production', exact: true }).click();
	await expect(page).toHaveURL(/messages-api\/production\/$/);
});

test('a shared link has a picture of its own, and programs find the list of pages', async ({
	page,
	request,
}) => {
	for (const path of ['/', '/messages-api/production/practice/']) {
		await page.goto(path);
		const image = await page.locator('meta[property="og:image"]').getAttribute('content');
		expect(image).toMatch(/^https?:\/\/[^/]+\/share\/(course|l4)\.png$/);
		const response = await request.get(new URL(image ?? '').pathname);
		expect(response.headers()['content-type']).toBe('image/png');
		const { width, height } = await sharp(await response.body()).metadata();
		expect([width, height]).toEqual([1200, 630]);
	}
	const list = await (await request.get('/llms.txt')).text();
	const links = [...list.matchAll(/\]\(https?:\/\/[^/]+(\/[^)]*)\)/g)].map(([, path = '']) => path);
	expect(links).toContain('/messages-api/production/cheatsheet/');
	for (const path of links) expect(existsSync(`dist/client${path}index.html`), path).toBe(true);
	expect(readFileSync('dist/client/sitemap-0.xml', 'utf8')).not.toContain('/offline/');
});
