import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { laidOut } from './laid-out.ts';
import { printedText } from './pdf.ts';
import { expectProgramsAsFiles } from './shown-programs.ts';

const lesson = '/messages-api/request/';
const growing = (page: Page) => page.locator('.conversation-grows');
const orders = (page: Page) => page.locator('.turn-orders');
const shown = (figure: Locator) => figure.locator('.figure-stack > [data-state=now]');

test('each call sends what was sent before, and the figure keeps its height', async ({ page }) => {
	await page.goto(lesson);
	await laidOut(page);
	const figure = growing(page);
	const height = (await figure.boundingBox())?.height;
	const sent = () => figure.locator('ol [data-role]:not([data-state=next])');
	await expect(sent()).toHaveCount(1);
	await figure.getByRole('button', { name: 'Next' }).press('Enter');
	await expect(sent()).toHaveCount(3);
	await expect(sent().filter({ hasText: 'again' }).first()).toBeVisible();
	await page.keyboard.press('End');
	await expect(sent()).toHaveCount(9);
	await expect(page.locator('#announcer-status')).toHaveText(/^Call 5 of 5: 9 turns sent, \d+ tok/);

	const numbers = await shown(figure).locator('dd').allTextContents();
	const [input = 0, before = 0, question = 0] = numbers.map((text) =>
		Number(text.replace(',', '')),
	);
	expect(before + question).toBe(input);
	expect((await figure.boundingBox())?.height).toBe(height);
});

test('an order of turns is accepted and merged, or refused with a reason', async ({ page }) => {
	await page.goto(lesson);
	const figure = orders(page);
	await figure.getByRole('button', { name: /Two user turns in a row: 200$/ }).click();
	await expect(shown(figure).locator('[data-side=sent] li')).toHaveCount(2);
	await expect(shown(figure).locator('[data-side=read] li')).toHaveText(
		'user Name a colour. Not blue.',
	);
	await figure.getByRole('button', { name: /An assistant turn comes last: 400$/ }).click();
	await expect(shown(figure).getByText('400, refused')).toBeVisible();
	await expect(shown(figure).locator('.turn-orders__message')).toContainText('prefill');
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
		await growing(page).locator('summary').click();
		for (const figure of [growing(page), orders(page)])
			await figure.getByRole('button', { name: 'Next' }).click();
		const { violations } = await axeOn(page)
			.include('.conversation-grows')
			.include('.turn-orders')
			.analyze();
		expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
		await context.close();
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every call and every order is there to read', async ({ page }) => {
		await page.goto(lesson);
		for (const figure of [growing(page), orders(page)])
			for (const step of await figure.locator('.figure-stack > [data-step]').all())
				await expect(step).toBeVisible();
		for (const turn of await growing(page).locator('ol [data-role] span').all())
			await expect(turn).toBeVisible();
	});
});

test('the cheatsheet is printed on two pages at most', async ({ page }) => {
	await page.goto(`${lesson}cheatsheet/`);
	const text = await printedText(page, 2);
	for (const words of ['model_context_window_exceeded', 'Thebillrisesfasterthantheuse', 'nextStep'])
		expect(text).toContain(words);
});

test('the programs of the lesson are the files that ran', async ({ page }) => {
	await page.goto(lesson);
	await expectProgramsAsFiles(page, 'request');
});
