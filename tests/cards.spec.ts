import { expect, test } from '@playwright/test';
import { axeOn } from './axe.ts';

const deck = '/cards/glossary/';

test('cards turn one by one and all at once, question before answer', async ({ page }) => {
	await page.goto(deck);
	const first = page.getByRole('article').first();
	const show = first.getByRole('button', { name: 'Show answer' });
	const answer = first.locator('.card-list__back');
	await expect(answer).toBeHidden();

	await show.click();
	await expect(answer).toBeVisible();
	await expect(first.getByRole('button', { name: 'Hide answer' })).toHaveAttribute(
		'aria-expanded',
		'true',
	);

	await page.getByRole('button', { name: 'Show all answers' }).click();
	await expect(page.locator('.card-list__back:visible')).toHaveCount(
		await page.getByRole('article').count(),
	);
	await expect(page.locator('#announcer-status')).toHaveText(/^\d+ answers shown\.$/);
	await page.getByRole('button', { name: 'Hide all answers' }).click();
	await expect(page.locator('.card-list__back:visible')).toHaveCount(0);
});

test('what a reader opened before the script ran stays open and keeps the focus', async ({
	page,
}) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(deck, { waitUntil: 'commit' });
	const summary = page.locator('summary.card-list__show').first();
	await summary.focus();
	await page.keyboard.press('Enter');
	release();

	const button = page.getByRole('button', { name: 'Hide answer' });
	await expect(button).toBeFocused();
	await expect(page.locator('.card-list__back').first()).toBeVisible();
});

test('printing the list shows every answer and no control', async ({ page }) => {
	await page.goto(deck);
	await page.emulateMedia({ media: 'print' });
	const cards = await page.getByRole('article').count();
	await expect(page.locator('.card-list__back:visible')).toHaveCount(cards);
	await expect(page.locator('main button:visible')).toHaveCount(0);
});

test('code on a card stays inside a page that is 320 px wide', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto(deck);
	await page.getByRole('button', { name: 'Show all answers' }).click();
	const isWide = await page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
	);
	expect(isWide).toBe(false);
});

test('the files for Anki and other programs hold every card under its id', async ({
	page,
	request,
}) => {
	await page.goto(deck);
	const ids = await page
		.getByRole('article')
		.evaluateAll((cards) => cards.map(({ id }) => id.replace(/^card-/, '')));

	const anki = await (await request.get(`${deck}anki.txt`)).text();
	const notes = anki.split('\n').filter((line) => line && !line.startsWith('#'));
	expect(notes.map((line) => line.split('\t')[0])).toEqual(ids.map((id) => `roundtrip.${id}`));

	const csv = await (await request.get(`${deck}cards.csv`)).text();
	for (const id of ids) expect(csv).toContain(`\r\n${id},`);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing on a deck in ${colorScheme}, answers shown and hidden`, async ({
		page,
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.goto(deck);
		expect((await axeOn(page).analyze()).violations).toEqual([]);
		await page.getByRole('button', { name: 'Show all answers' }).click();
		expect((await axeOn(page).analyze()).violations).toEqual([]);
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('cards open and the print page is whole', async ({ page }) => {
		await page.goto(deck);
		const card = page.getByRole('article').first();
		await card.getByText('Show answer').click();
		await expect(card.locator('.card-list__back')).toBeVisible();

		await page.getByRole('link', { name: 'Print flashcards' }).click();
		await expect(page.getByRole('article').first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
	});
});
