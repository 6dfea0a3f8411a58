import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('the lesson can be read', async ({ page }) => {
	await page.goto('/messages-api/production/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect((await page.locator('main').innerText()).split(/\s+/).length).toBeGreaterThan(800);
});

test('self-check answers and cards can be opened', async ({ page }) => {
	await page.goto('/messages-api/production/practice/');
	for (const heading of ['Self-check', 'Flashcards']) {
		const section = page
			.locator(`h2:has-text("${heading}")`)
			.locator('xpath=following::details[1]');
		await section.locator('summary').click();
		await expect(section).toHaveAttribute('open', '');
	}
});

test('the cards can be printed', async ({ page }) => {
	await page.goto('/messages-api/production/practice/');
	await page
		.getByRole('link', { name: /^Print flashcards/ })
		.first()
		.click();
	expect(await page.locator('main').innerText()).toMatch(/\w+/);
});
