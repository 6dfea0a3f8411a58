import { expect, test } from '@playwright/test';
import { readPdf } from './pdf.ts';

for (const format of ['A4', 'Letter'])
	test(`the cheatsheet is printed on two pages at most, on ${format}`, async ({ page }) => {
		await page.goto('/messages-api/production/cheatsheet/');
		await page.evaluate(() => document.fonts.ready);
		const pages = readPdf(await page.pdf({ format, preferCSSPageSize: true }));
		expect(pages.length).toBeLessThanOrEqual(2);
		const text = pages.map((one) => one.text).join('');
		const words = ['Nobodywaits', 'Recogniseby', 'overloaded_error', 'result.error.error.type'];
		for (const word of [...words, 'breakOf', 'AbortSignal.timeout']) expect(text).toContain(word);
	});

test('the cheatsheet has its programs in both languages', async ({ page }) => {
	await page.goto('/messages-api/production/cheatsheet/');
	const groups = page.locator('starlight-tabs');
	expect(await groups.count()).toBeGreaterThan(1);
	for (const group of await groups.all())
		await expect(group.getByRole('tab')).toContainText(['TypeScript', 'Python']);
});
