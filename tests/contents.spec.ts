import { expect, test } from '@playwright/test';

const list = { 390: 'mobile-starlight-toc', 1280: 'starlight-toc' };

for (const width of [390, 1280] as const)
	test(`the list of contents marks the section being read, at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto('/messages-api/production/');
		const marked = page.locator(`${list[width]} a[aria-current="true"]`);
		await expect(marked).toHaveText('Overview');
		// A leap over many sections, a step back, and the way to the top.
		for (const id of ['retries', 'the-status-table', 'a-stream-event-by-event']) {
			await page.evaluate((target) => document.getElementById(target)?.scrollIntoView(), id);
			await expect(marked).toHaveAttribute('href', `#${id}`);
		}
		await page.evaluate(() => scrollTo(0, 0));
		await expect(marked).toHaveText('Overview');
	});
