import { expect, type Locator, type Page, test } from '@playwright/test';

/** Presses Tab until one of these has focus; a learner without a mouse has no other way. */
async function tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	const page = wanted.page();
	for (let i = 0; i < 300; i++) {
		await page.keyboard.press(key);
		const isThere = await wanted.evaluateAll((found) =>
			found.some((element) => element === document.activeElement),
		);
		if (isThere) return expectVisibleFocus(page);
	}
	throw new Error(`${key} never reached ${wanted}.`);
}

/** The focused element is drawn where it can be seen, with a ring of its own or around its label. */
async function expectVisibleFocus(page: Page): Promise<void> {
	const seen = await page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement)) return 'nothing has focus';
		const box = element.getBoundingClientRect();
		const top = document.elementFromPoint(
			box.x + box.width / 2,
			box.y + Math.min(box.height / 2, 20),
		);
		const name = element.outerHTML.slice(0, 80);
		if (!element.contains(top) && !top?.contains(element))
			return `${name} is covered by ${top?.outerHTML.slice(0, 80)}`;
		const hasRing = [element, element.closest('label')].some((part) => {
			if (!part) return false;
			const { outlineStyle, outlineWidth } = getComputedStyle(part);
			// «auto» is the browser's own ring, of two colours, whatever width it computes.
			return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
		});
		return hasRing ? 'seen' : `${name} has no ring`;
	});
	expect(seen).toBe('seen');
}

test('the lesson is taken with the keyboard alone, left, and found as it was', async ({ page }) => {
	test.slow();
	await page.goto('/');
	await tabTo(page.locator('a[href="/messages-api/production/"]'));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/messages-api\/production\/$/);

	await answerFirstItem(page);
	await tabTo(doneButton(page));
	await page.keyboard.press('Enter');
	await expect(doneButton(page)).toHaveAttribute('aria-pressed', 'true');
	await tabTo(page.getByRole('link', { name: 'practise this lesson' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/production\/practice\/$/);

	await stopStreamAndWatchAnother(page);
	await provokeError(page);
	await turnCard(page);
	await tabTo(page.getByRole('link', { name: /^Print flashcards/ }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/cards\/l4\/print\/$/);
	await tabTo(page.getByRole('button', { name: /^Print/ }));

	await page.goto('/');
	await tabTo(page.getByRole('link', { name: /^Continue/ }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/messages-api\/production\//);
	const pages = page.getByRole('navigation', { name: 'Pages of this lesson' });
	await tabTo(pages.getByRole('link').first());
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/messages-api\/production\/$/);
	await tabTo(firstItem(page).getByRole('radio'));
	await expectVerdict(page);
	await expect(doneButton(page)).toHaveAttribute('aria-pressed', 'true');
});

const firstItem = (page: Page) => page.locator('form.quiz-item').first();
const doneButton = (page: Page) => page.getByRole('button', { name: 'Lesson done' });

async function answerFirstItem(page: Page): Promise<void> {
	await tabTo(firstItem(page).getByRole('radio'));
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expectVerdict(page);
}

async function expectVerdict(page: Page): Promise<void> {
	const verdict = firstItem(page).getByText(/^(Correct|Not quite)/);
	await expect(verdict.first()).toBeVisible();
}

async function stopStreamAndWatchAnother(page: Page): Promise<void> {
	const lab = page.locator('section.lab').first();
	await tabTo(lab.locator('select[name=topic]'));
	await tabTo(lab.getByRole('button', { name: 'Run' }));
	await page.keyboard.press('Enter');
	await expect(lab.getByRole('button', { name: 'Stop' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(lab.getByText('You stopped it.', { exact: false })).toBeVisible();
	await expect(page.locator('#announcer-status')).toHaveText(/^Stopped after/);

	await expect(lab.getByRole('button', { name: 'Run' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('#announcer-status')).toHaveText(/^Response complete, \d+ words/);
	await expect(lab.getByText(/message_stop arrived/)).toBeVisible();
}

async function provokeError(page: Page): Promise<void> {
	await tabTo(page.locator('section.lab input[name=case]'));
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Error status 4\d\d/)).toBeVisible();
}

async function turnCard(page: Page): Promise<void> {
	const card = page.getByRole('article').first();
	await tabTo(page.locator('article button[aria-expanded]'));
	await page.keyboard.press('Enter');
	await expect(card.locator('[id$=-back]')).toBeVisible();
}
