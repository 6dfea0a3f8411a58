import { expect, type Page } from '@playwright/test';

/** How many parts of the page the style sheet still leaves for later. */
export const partsLeft = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			[...document.querySelectorAll('main *')].filter(
				(part) => getComputedStyle(part).contentVisibility === 'auto',
			).length,
	);

/** Waits until the whole page is laid out, so that each part has its own place and size. */
export const laidOut = (page: Page): Promise<void> => expect.poll(() => partsLeft(page)).toBe(0);
