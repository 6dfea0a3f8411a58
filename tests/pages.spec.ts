import type AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { laidOut } from './laid-out.ts';

// Astro writes the list; pages that nobody searches for are named here.
const sitemap = readFileSync('dist/client/sitemap-0.xml', 'utf8');
const pages = [
	...[...sitemap.matchAll(/<loc>https?:\/\/[^/]+(.*?)<\/loc>/g)].map(([, path = '']) => path),
	'/404/',
	'/offline/',
	'/cards/l4/print/',
	'/cards/l4/print/duplex-a4-long-edge/',
	'/cards/l4/print/fold-letter/',
	'/cards/l4/print/pack-a4/',
	'/cards/calibration/a4-long-edge/',
	'/authors/items/',
];

test('the sitemap lists the four pages of every lesson', () => {
	for (const page of ['', 'practice/', 'cheatsheet/', 'references/'])
		expect(pages).toContain(`/messages-api/production/${page}`);
});

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What is on the page is the same in both themes, and its colours are the same at every width.
const looks = [
	{ colorScheme: 'light', width: 390, sees: 'parts' },
	{ colorScheme: 'light', width: 1280, sees: 'parts and colours' },
	{ colorScheme: 'dark', width: 1280, sees: 'colours' },
] as const;

for (const path of pages)
	test(`axe finds nothing on ${path}, narrow and wide, light and dark`, async ({ page }) => {
		test.slow();
		const complaints: string[] = [];
		page.on('console', (message) => {
			// The one error that belongs there: the missing page's own status.
			const isOwnStatus = path === '/404/' && message.text().includes('404');
			if (message.type() === 'error' && !isOwnStatus) complaints.push(message.text());
		});
		for (const { colorScheme, width, sees } of looks)
			await test.step(`${colorScheme} at ${width} px`, async () => {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 900 });
				await page.goto(path);
				await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
				await laidOut(page);
				// Expressive Code makes code that scrolls focusable when the browser is idle.
				await page.evaluate(
					() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })),
				);
				if (sees.includes('parts'))
					await expectClean(page, (axe) =>
						axe
							.withTags(standards)
							.disableRules(['color-contrast', 'link-in-text-block'])
							// Thousands of coloured words of code, none of which is more than text.
							.exclude('.expressive-code code'),
					);
				// Long programs hold thousands of coloured words; those are looked at in a test of their own.
				if (sees.includes('colours'))
					await expectClean(page, (axe) => seesColours(axe).exclude('pre'));
				expect(complaints).toEqual([]);
				const hasOverflow = await page.evaluate(
					() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
				);
				expect(hasOverflow, 'the page scrolls sideways').toBe(false);
			});
	});

for (const colorScheme of ['light', 'dark'] as const)
	test(`the words of programs stand out from their ground in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		for (const lesson of ['models', 'production']) {
			await page.goto(`/messages-api/${lesson}/`);
			for (const language of ['TypeScript', 'Python', 'cURL']) {
				await page.getByRole('tab', { name: language }).first().click();
				await expectClean(page, (axe) => seesColours(axe).include('.expressive-code'));
			}
		}
	});

const seesColours = (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']);

async function expectClean(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
	const { violations } = await choose(axeOn(page)).analyze();
	expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

test('every answer carries a strict policy, files and errors included', async ({ request }) => {
	const html = await (await request.get('/')).text();
	const asset = /\/_astro\/[^"]+\.css/.exec(html)?.[0];
	const paths = [
		'/',
		'/messages-api/production/',
		asset ?? '',
		'/favicon.svg',
		'/nothing/',
		'/api/nothing',
	];
	for (const path of paths) {
		const { [`content-security-policy`]: policy = '', ...headers } = (
			await request.get(path)
		).headers();
		expect(policy, path).toContain("default-src 'self'");
		expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
		expect(policy, path).toContain("frame-ancestors 'none'");
		expect(headers, path).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'strict-origin-when-cross-origin',
			'permissions-policy': expect.stringContaining('camera=()'),
			'x-frame-options': 'DENY',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
		});
	}
});

test('the sandbox of the labs may be framed by the site, and can reach nothing', async ({
	request,
}) => {
	const headers = (await request.get('/lab-sandbox/')).headers();
	expect(headers['x-frame-options']).toBe('SAMEORIGIN');
	const policy = headers['content-security-policy']?.split('; ');
	for (const rule of ["default-src 'none'", "frame-ancestors 'self'", 'sandbox allow-scripts'])
		expect(policy).toContain(rule);
	expect(policy?.join()).not.toContain('connect-src');
});

test('a page allows its own inline scripts and no others', async ({ request }) => {
	const hashesOf = async (path: string) =>
		(await request.get(path)).headers()['content-security-policy']?.match(/'sha256-[^']+'/g) ?? [];
	const lesson = await hashesOf('/messages-api/production/');
	const print = await hashesOf('/cards/l4/print/');
	expect(lesson.length).toBeGreaterThan(print.length);
	expect(await hashesOf('/nothing/')).toEqual(await hashesOf('/404/'));
	expect(await hashesOf('/favicon.svg')).toEqual([]);
	expect(await hashesOf('/api/nothing')).toEqual([]);
});

test('a page that does not exist says so and leads on', async ({ page }) => {
	const response = await page.goto('/nothing/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
	await page.getByRole('link', { name: 'To the front page' }).click();
	await expect(page).toHaveURL(/\/$/);
});

test('with text twice as large the name of the site is whole, or only its mark is shown', async ({
	page,
}) => {
	await page.goto('/messages-api/request/');
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	for (const [width, isWhole] of [
		[360, false],
		[480, false],
		[640, true],
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		const link = page.getByRole('link', { name: 'Roundtrip', exact: true });
		await expect(link).toHaveCSS('overflow', 'hidden');
		const [box, mark, name] = await Promise.all(
			[link, link.locator('svg'), link.locator('span')].map((part) =>
				part.evaluate((element) => element.getBoundingClientRect().toJSON()),
			),
		);
		expect(mark.right).toBeLessThanOrEqual(box.right);
		if (isWhole) expect(name.right).toBeLessThanOrEqual(box.right);
		else expect(name.top).toBeGreaterThanOrEqual(box.bottom);
	}
});

test('a page says which lesson of how many it belongs to; the links before and after it name a lesson where it is another', async ({
	page,
}) => {
	await page.goto('/messages-api/request/references/');
	await expect(page.getByText('Lesson 1 of 4 in ')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Next The system prompt' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Previous Cheatsheet' })).toBeVisible();
	await page.goto('/messages-api/system-prompt/');
	await expect(
		page.getByRole('link', { name: 'Previous Anatomy of a request: references' }),
	).toBeVisible();
});

test('files come compressed, hashed ones for ever', async ({ request }) => {
	const page = await request.get('/', { headers: { 'accept-encoding': 'br' } });
	expect(page.headers()['content-encoding']).toBe('br');
	const asset = /\/_astro\/[^"]+\.css/.exec(await page.text())?.[0] ?? '';
	const css = await request.get(asset, { headers: { 'accept-encoding': 'br' } });
	expect(css.headers()).toMatchObject({
		'content-encoding': 'br',
		'cache-control': expect.stringContaining('immutable'),
	});
});

test('an address without its last slash leads to the page, whatever stands before it', async ({
	request,
}) => {
	const response = await request.get('/messages-api/production?x=1', { maxRedirects: 0 });
	expect(response.status()).toBe(308);
	expect(response.headers()['location']).toBe('/messages-api/production/?x=1');
});

test('no address leads to another host or ends the server', async ({ baseURL, request }) => {
	for (const path of [
		'//evil.example',
		'/\\evil.example',
		'//',
		'/%',
		'/%E0%A4%A/',
		'*',
		'http://[',
	]) {
		const { status, location } = await rawGet(baseURL ?? '', path);
		expect(status, path).toBeLessThan(500);
		expect(location ?? '/', path).toMatch(/^\/(?![/\\])/);
	}
	expect((await request.get('/')).status()).toBe(200);
});

/** Not Playwright's request: a client that understands addresses would mend or refuse these. */
function rawGet(baseURL: string, path: string): Promise<{ status: number; location?: string }> {
	const { hostname, port } = new URL(baseURL);
	return new Promise((resolve, reject) => {
		httpRequest({ hostname, port, path }, ({ statusCode = 0, headers: { location } }) =>
			resolve({ status: statusCode, ...(location !== undefined && { location }) }),
		)
			.on('error', reject)
			.end();
	});
}

test('another host name is refused', async ({ request }) => {
	const response = await request.get('/', { headers: { host: 'evil.example' } });
	expect(response.status()).toBe(421);
});

test('the search finds a heading, is fetched only when opened, and works with the keyboard', async ({
	page,
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	expect(fetched.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);

	await page.keyboard.press('Control+k');
	await page.keyboard.type('who is waiting');
	const dialog = page.getByRole('dialog', { name: 'Search the course' });
	await expect(dialog.getByRole('status')).toHaveText(/pages? found for “who is waiting”/);
	await dialog.getByRole('searchbox').fill('qqqq');
	await expect(dialog.getByRole('status')).toHaveText(/^No pages found .* Try one word/);
	await dialog.getByRole('searchbox').fill('who is waiting');
	await expect(dialog.getByRole('link').first()).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/messages-api\/production\/.*#/);
});

test('the language chosen once is the language on every page', async ({ page }) => {
	await page.goto('/messages-api/production/');
	await page.getByRole('tab', { name: 'Python' }).first().click();
	await page.goto('/messages-api/production/cheatsheet/');
	await expect(page.getByRole('tab', { name: 'Python' }).first()).toHaveAttribute(
		'aria-selected',
		'true',
	);
});
