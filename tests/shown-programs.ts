import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Every program that the open lesson shows is a file of its samples, letter for letter. */
export async function expectProgramsAsFiles(page: Page, folder: string): Promise<void> {
	const figures = page.locator('.expressive-code figure', { has: page.locator('.title') });
	expect(await figures.count()).toBeGreaterThan(8);
	for (const figure of await figures.all()) {
		const file = await figure.locator('.title').textContent();
		const code = await figure.locator('code').textContent();
		// A tab is drawn as two spaces.
		const text = readFileSync(`samples/${folder}/${file}`, 'utf8').trimEnd();
		expect(code, file ?? '').toBe(text.replaceAll('\t', '  '));
	}
}
