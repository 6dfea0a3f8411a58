import { expect, test } from '@playwright/test';
import { readPdf } from './pdf.ts';

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
		const answer = section.locator(':scope > :not(summary)').first();
		await expect(answer).toBeVisible();
		expect((await answer.innerText()).split(/\s+/).length).toBeGreaterThan(3);
	}
});

test('the cards can be printed', async ({ page }) => {
	await page.goto('/messages-api/production/practice/');
	await page
		.getByRole('link', { name: /^Print flashcards/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/cards\/l4\/print\/$/);
	const cards = await page.getByRole('article').count();
	expect(cards).toBeGreaterThan(20);
	expect(readPdf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(cards);
});
