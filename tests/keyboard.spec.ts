import { expect, type Page, test } from '@playwright/test';

/** Presses Tab until the focused element matches; a learner without a mouse has no other way. */
async function tabTo(page: Page, selector: string, most = 300): Promise<void> {
	for (let i = 0; i < most; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
	}
	throw new Error(`Tab never reached ${selector}.`);
}

/** The focused element is drawn where it can be seen, with a focus ring. */
async function expectVisibleFocus(page: Page): Promise<void> {
	const seen = await page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement)) return 'nothing has focus';
		const box = element.getBoundingClientRect();
		const top = document.elementFromPoint(
			box.x + box.width / 2,
			box.y + Math.min(box.height / 2, 20),
		);
		const isOnTop = element.contains(top) || top?.contains(element);
		return isOnTop
			? 'seen'
			: `${element.outerHTML.slice(0, 80)} is covered by ${top?.outerHTML.slice(0, 80)}`;
	});
	expect(seen).toBe('seen');
}

test('the lesson is taken with the keyboard alone', async ({ page }) => {
	test.setTimeout(90_000);
	await page.goto('/');
	await tabTo(page, 'a[href="/messages-api/production/"]');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/messages-api\/production\/$/);

	await tabTo(page, 'form.quiz-item input[type=radio]');
	await expectVisibleFocus(page);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(
		page
			.locator('form.quiz-item')
			.first()
			.getByText(/^(Correct|Not quite)/)
			.first(),
	).toBeVisible();

	await page.goto('/messages-api/production/practice/');
	await tabTo(page, 'section.lab select[name=topic]');
	await expectVisibleFocus(page);
	await tabTo(page, 'section.lab button[type=submit]');
	await page.keyboard.press('Enter');
	const stream = page.locator('section.lab').first();
	await expect(stream.getByRole('button', { name: 'Stop' })).toBeVisible();
	await expect(stream.getByRole('button', { name: 'Stop' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(stream.getByText('You stopped it.', { exact: false })).toBeVisible();
	await expect(page.locator('#announcer-status')).toHaveText(/^Stopped after/);

	await tabTo(page, 'section.lab input[name=case]');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Error status 4\d\d/)).toBeVisible();

	await tabTo(page, 'article button[aria-expanded]');
	await expectVisibleFocus(page);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('article').first().locator('[id$=-back]')).toBeVisible();
});
