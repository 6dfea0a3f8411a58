import { expect, type Locator, type Page } from '@playwright/test';

export const practice = '/messages-api/production/practice/';

export async function openTutor(page: Page, origin = ''): Promise<Locator> {
	await page.goto(origin + practice);
	const tutor = page.getByRole('region', { name: 'API tutor, lesson 4' });
	await tutor.scrollIntoViewIfNeeded();
	await expect(tutor.locator('astro-island:not([ssr])')).toBeAttached();
	return tutor;
}

export const box = (tutor: Locator) => tutor.getByLabel('Your message');
export const status = (tutor: Locator) => tutor.locator('.tutor-head').getByRole('status');
export const turns = (tutor: Locator) => tutor.locator('.tutor-turn');

export async function say(tutor: Locator, text: string): Promise<void> {
	const before = await turns(tutor).count();
	await box(tutor).fill(text);
	await box(tutor).press('Enter');
	await expect(turns(tutor)).toHaveCount(before + 2);
	await expect(tutor.getByRole('log')).toHaveAttribute('aria-busy', 'false');
}

export async function clear(tutor: Locator): Promise<void> {
	await tutor.getByRole('button', { name: 'Clear', exact: true }).click();
	await tutor.getByRole('button', { name: 'Clear it for good' }).click();
}

/** What the browser keeps of the practice, as text. */
export const keptIn = (page: Page): Promise<string | null> =>
	page.evaluate(() => localStorage.getItem('roundtrip-tutor-l4'));
