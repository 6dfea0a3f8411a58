import { expect, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { laidOut } from './laid-out.ts';
import { printedText } from './pdf.ts';
import { expectProgramsAsFiles } from './shown-programs.ts';

const lesson = '/messages-api/system-prompt/';
const places = (page: Page) => page.locator('which-place');
const prefix = (page: Page) => page.locator('cache-prefix');

test('a text that is put into a place gets a verdict with a reason, by keyboard', async ({
	page,
}) => {
	await page.goto(lesson);
	const rule = places(page).locator('[data-text=rule]');
	await rule.locator('input[value=user]').focus();
	await page.keyboard.press('Space');
	await expect(rule.locator('[data-verdict]')).toContainText('Not the best place. There it has');
	await expect(places(page).locator('[data-count]')).toHaveText('0 of 5 in their place');
	await page.keyboard.press('ArrowLeft');
	await expect(rule.locator('[data-verdict]')).toContainText('It belongs here. It is yours');
	await expect(places(page).locator('[data-count]')).toHaveText('1 of 5 in their place');
	await expect(page.locator('#announcer-status')).toHaveText(/^It belongs here\. It is yours/);
});

test('the earlier the change, the less is read, and the bill says so', async ({ page }) => {
	await page.goto(lesson);
	await laidOut(page);
	const figure = prefix(page);
	const uses = () => figure.locator('[data-word]').allTextContents();
	await expect(figure.locator('[data-bill]')).toContainText('$0.57, without a cache $9.20: 6 %');
	const height = (await figure.boundingBox())?.height;
	await figure.getByLabel('One word in the rules').check();
	expect(await uses()).toEqual(['read', 'written', 'written', 'written', 'plain input']);
	await figure.getByLabel('One word in a tool description').check();
	expect(await uses()).toEqual(['written', 'written', 'written', 'written', 'plain input']);
	await expect(figure.locator('[data-bill]')).toContainText(': 125 %');
	await figure.getByLabel('Prices of').selectOption('claude-opus-5-5');
	await expect(figure.locator('[data-bill]')).toContainText('$22.94');
	expect((await figure.boundingBox())?.height).toBe(height);
});

for (const [colorScheme, width] of [
	['light', 320],
	['dark', 1440],
] as const)
	test(`axe finds nothing in operated figures in ${colorScheme} at ${width} px`, async ({
		browser,
		baseURL,
	}) => {
		const viewport = { width, height: 900 };
		const context = await browser.newContext({ colorScheme, viewport, baseURL: baseURL ?? '' });
		const page = await context.newPage();
		await page.goto(lesson);
		await places(page).locator('[data-text=rule] input[value=system]').check();
		await places(page).locator('[data-text=page] input[value=user]').check();
		await prefix(page).getByLabel('The model').check();
		for (const figure of [places(page), prefix(page)]) await figure.locator('summary').click();
		const { violations } = await axeOn(page)
			.include('which-place')
			.include('cache-prefix')
			.analyze();
		expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
		await context.close();
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the places and the cases of the cache are tables', async ({ page }) => {
		await page.goto(lesson);
		for (const figure of [places(page), prefix(page)]) {
			await figure.locator('summary').click();
			await expect(figure.locator('form')).toBeHidden();
			await expect(figure.locator('tbody tr').last()).toBeVisible();
		}
		await expect(places(page).locator('tbody tr')).toHaveCount(5);
		await expect(prefix(page).locator('tbody tr')).toHaveCount(6);
	});
});

test('the cheatsheet is printed on two pages at most', async ({ page }) => {
	await page.goto(`${lesson}cheatsheet/`);
	const text = await printedText(page, 2);
	for (const words of ['Attackityourself', 'Theformisrightnearly', '4,096'])
		expect(text).toContain(words);
});

test('the programs of the lesson are the files that ran', async ({ page }) => {
	await page.goto(lesson);
	await expectProgramsAsFiles(page, 'system-prompt');
});
