import { expect, test } from '@playwright/test';

for (const path of [
	'production/',
	'production/cheatsheet/',
	'models/',
	'models/cheatsheet/',
	'models/references/',
])
	test(`on a phone nothing of the tables of ${path} has to be scrolled to`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 800 });
		await page.goto(`/messages-api/${path}`);
		const tables = page.locator('.fact-table, .sources');
		await expect(tables).not.toHaveCount(0);
		expect(
			await tables.evaluateAll((all) =>
				all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel),
			),
		).toEqual([]);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
		).toBeLessThanOrEqual(0);
	});

test('a row of a wide table keeps its heads and its labels on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto('/messages-api/production/');
	const table = page.locator('.fact-table', { has: page.getByText('input_json_delta') });
	await expect(table.getByRole('columnheader', { name: 'Note' })).toBeAttached();
	const row = table.getByRole('row').filter({ hasText: 'input_json_delta' });
	await expect(row.getByRole('cell').last()).toContainText('A piece of a JSON text.');
	const label = await row
		.getByRole('cell')
		.last()
		.evaluate((cell) => getComputedStyle(cell, '::before').content);
	expect(label).toBe('"Note"');
});
