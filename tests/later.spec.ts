import { expect, test } from '@playwright/test';
import { laidOut, partsLeft } from './laid-out.ts';

const pages = ['/messages-api/production/practice/', '/messages-api/production/'];

for (const path of pages)
	for (const width of [390, 1280])
		test(`a leap down ${path} at ${width} px ends where it led, while all above is laid out`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(path);
			const heading = page.locator('main h2').last();
			const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
			await heading.evaluate((element) => (location.hash = element.id));
			await expect(heading).toBeInViewport();
			const before = await top();
			await laidOut(page);
			expect(Math.abs((await top()) - before)).toBeLessThan(2);
		});

for (const width of [390, 1280])
	test(`at ${width} px a page is about as high before it is laid out as after`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		// Nothing is laid out ahead.
		await page.addInitScript(() => (window.requestIdleCallback = () => 0));
		for (const path of [...pages, '/messages-api/request/', '/messages-api/models/']) {
			await page.goto(path);
			const height = () => page.locator('main').evaluate(({ scrollHeight }) => scrollHeight);
			const guessed = await height();
			await page.evaluate(() => document.documentElement.removeAttribute('data-later'));
			const ratio = guessed / (await height());
			expect.soft(ratio, path).toBeGreaterThan(0.8);
			expect.soft(ratio, path).toBeLessThan(1.2);
		}
	});

test('a page that opens further down has its true height at once', async ({ page }) => {
	await page.goto('/messages-api/production/practice/#l4.limits.sizes');
	expect(await partsLeft(page)).toBe(0);
});

test('a page that is read again opens where its reader was', async ({ page }) => {
	await page.goto('/messages-api/production/practice/');
	await laidOut(page);
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
	const y = await page.evaluate(() => scrollY);
	await page.reload();
	expect(await partsLeft(page)).toBe(0);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(y, -1);
});
