import { expect, test } from '@playwright/test';
import { printedText } from './pdf.ts';

for (const language of ['TypeScript', 'Python'])
	test(`the cheatsheet with ${language} is printed on two pages at most, on A4 and on Letter`, async ({
		page,
	}) => {
		await page.goto('/messages-api/production/cheatsheet/');
		await page.getByRole('tab', { name: language }).first().click();
		await page.evaluate(() => document.fonts.ready);
		for (const format of ['A4', 'Letter']) {
			const text = await printedText(page, 2, format);
			const program = language === 'Python' ? 'httpx2.TransportErroraserror' : 'breakOf(error)';
			const tables = ['Recogniseby', 'overloaded_error', 'result.error.error.type'];
			for (const words of ['Nobodywaits', ...tables, program]) expect(text).toContain(words);
		}
	});

test('the cheatsheet has its programs in both languages', async ({ page }) => {
	await page.goto('/messages-api/production/cheatsheet/');
	const groups = page.locator('starlight-tabs');
	expect(await groups.count()).toBeGreaterThan(1);
	for (const group of await groups.all())
		await expect(group.getByRole('tab')).toContainText(['TypeScript', 'Python']);
});
