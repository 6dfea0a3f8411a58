import { expect, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';

test.beforeEach(async ({ page }) => {
	// A morning, so that no step of minutes crosses midnight.
	await page.clock.install({ time: new Date('2026-11-23T09:00:00') });
	await page.goto('/review/');
	await expect(card(page)).toBeVisible();
});

const card = (page: Page) => page.locator('.review__card');
const question = (page: Page) => card(page).getByRole('heading', { level: 2 });
const position = (page: Page) => card(page).locator('.review__position span');
const rating = (page: Page, name: string) =>
	card(page).getByRole('button', { name: new RegExp(`^${name}, next in `) });

test('a session by keyboard alone: show, rate, undo, put aside', async ({ page }) => {
	const first = await question(page).innerText();
	await card(page).getByRole('button', { name: 'Show answer' }).focus();
	await page.keyboard.press('Enter');
	await expect(card(page).getByRole('heading', { name: 'Answer', exact: true })).toBeFocused();

	await page.keyboard.press('4');
	await expect(question(page)).toBeFocused();
	await expect(question(page)).not.toHaveText(first);
	await expect(page.locator('#announcer-status')).toHaveText('Card 2 of 10');

	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Undo “Easy”' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(question(page)).toHaveText(first);
	await expect(position(page)).toHaveText('Card 1 of 10');

	await page.getByRole('button', { name: 'Put aside until tomorrow' }).press('Enter');
	await expect(question(page)).not.toHaveText(first);
});

test('each rating says when the card comes back, and it does', async ({ page }) => {
	const first = await question(page).innerText();
	await page.getByRole('button', { name: 'Show answer' }).click();
	const names = await card(page).getByRole('group').getByRole('button').allInnerTexts();
	expect(names.map((name) => name.match(/Again|Hard|Good|Easy/)?.[0])).toEqual([
		'Again',
		'Hard',
		'Good',
		'Easy',
	]);
	await expect(rating(page, 'Again')).toHaveAccessibleName('Again, next in 1 minute');
	await expect(rating(page, 'Easy')).toHaveAccessibleName('Easy, next in 8 days');

	await rating(page, 'Easy').click();
	await expect(question(page)).not.toHaveText(first);
	await page.clock.setSystemTime(new Date('2026-12-01T09:00:00'));
	await page.reload();
	await expect(question(page)).toHaveText(first);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(rating(page, 'Good')).toHaveAccessibleName(/next in \d+ (days|months)/);
});

test('keys count only while the card has the focus, and not before the answer is there', async ({
	page,
}) => {
	const first = await question(page).innerText();
	await card(page).getByRole('button', { name: 'Show answer' }).focus();
	await page.keyboard.press('3');
	await expect(question(page)).toHaveText(first);

	await page.keyboard.press('Enter');
	await page.getByLabel('New cards a day').focus();
	await page.keyboard.press('3');
	await expect(question(page)).toHaveText(first);
});

test('a session ends where the learner set it, and can go on', async ({ page }) => {
	await page.getByLabel('Reviews in a session').fill('2');
	await page.getByLabel('Reviews in a session').press('Enter');
	await expect(position(page)).toHaveText('Card 1 of 2');
	await rate(page, '4');
	await rate(page, '4');

	await expect(page.getByRole('heading', { name: '2 reviews done' })).toBeFocused();
	await expect(page.getByText('8 more can be reviewed today.')).toBeVisible();
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(position(page)).toHaveText('Card 3 of 4');

	await page.reload();
	await expect(page.getByLabel('Reviews in a session')).toHaveValue('2');
});

test('an empty day says when the next card is due, and the forecast agrees', async ({ page }) => {
	await page.getByLabel('New cards a day').fill('1');
	await page.getByLabel('New cards a day').press('Enter');
	await rate(page, '4');
	await expect(page.getByText('The next card is due tomorrow.')).toBeVisible();

	await page.getByLabel('New cards a day').fill('0');
	await page.getByLabel('New cards a day').press('Enter');
	await expect(page.getByText('The next card is due on Tuesday 1 December.')).toBeVisible();

	await expect(page.getByRole('img', { name: /^1 review in 14 days/ })).toBeVisible();
	await page.getByText('As a table').click();
	await expect(page.getByRole('row', { name: 'Tuesday 1 December 1' })).toBeVisible();

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /calendar/ }).click();
	const stream = await (await download).createReadStream();
	const file = (await stream.toArray()).join('');
	expect(file).toContain('DTSTART;VALUE=DATE:20261201');
	expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('a rating in one tab is known in the other', async ({ page, context }) => {
	const other = await context.newPage();
	await other.clock.install({ time: new Date('2026-11-23T09:00:00') });
	await other.goto('/review/');
	const first = await question(other).innerText();
	await rate(page, '4');
	await expect(question(other)).not.toHaveText(first);
});

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [320, 1280])
		test(`axe finds nothing in review in ${colorScheme} at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			expect((await axeOn(page).analyze()).violations).toEqual([]);
			await page.getByRole('button', { name: 'Show answer' }).click();
			expect((await axeOn(page).analyze()).violations).toEqual([]);
			await page.keyboard.press('4');
			await page.getByText('As a table').click();
			expect((await axeOn(page).analyze()).violations).toEqual([]);
			const isWide = await page.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
			);
			expect(isWide).toBe(false);
		});

async function rate(page: Page, key: string): Promise<void> {
	const before = await position(page).innerText();
	await card(page).getByRole('button', { name: 'Show answer' }).click();
	await expect(card(page).getByRole('heading', { name: 'Answer', exact: true })).toBeFocused();
	await page.keyboard.press(key);
	await expect(position(page).filter({ hasText: before })).toHaveCount(0);
}
