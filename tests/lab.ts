import { expect, type Locator, type Page } from '@playwright/test';
import { laidOut } from './laid-out.ts';

/** A lab of the open page, scrolled to and awake. */
export async function showLab(page: Page, id: string): Promise<Locator> {
	const lab = page.locator(`section.lab[aria-labelledby=lab-${id}]`);
	// Scrolled to before, it may leave the window again when what stands above gets its true height.
	await laidOut(page);
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.locator('astro-island:not([ssr])')).toBeAttached();
	return lab;
}

export async function openLab(page: Page, address: string, id: string): Promise<Locator> {
	await page.goto(address);
	return showLab(page, id);
}

export const runButton = (lab: Locator) => lab.getByRole('button', { name: 'Run', exact: true });
