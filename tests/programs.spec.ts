import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const lessons = readdirSync('samples', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

for (const lesson of lessons)
	test(`the programs of ${lesson} are the files that ran`, async ({ page }) => {
		await page.goto(`/messages-api/${lesson}/`);
		const shown = await page.locator('.expressive-code figure').evaluateAll((figures) =>
			figures.flatMap((figure) => {
				const file = figure.querySelector('.title')?.textContent;
				const code = figure.querySelector('code')?.textContent;
				return file ? { file, code } : [];
			}),
		);
		expect(shown.length).toBeGreaterThan(3);
		for (const { file, code } of shown) {
			const text = readFileSync(`samples/${lesson}/${file}`, 'utf8').trimEnd();
			// A tab is drawn as two spaces.
			expect(code, file).toBe(text.replaceAll('\t', '  '));
		}
	});

for (const lesson of lessons)
	test(`the output of a program of ${lesson} is what the tests have run`, async ({ page }) => {
		await page.goto(`/messages-api/${lesson}/`);
		const outputs = await page.locator('.program-output code').allTextContents();
		expect(outputs.length).toBeGreaterThan(2);
		const recorded = readdirSync(`samples/${lesson}`)
			.filter((name) => name.endsWith('.out.txt'))
			.map((name) => readFileSync(`samples/${lesson}/${name}`, 'utf8').trimEnd());
		for (const output of outputs) expect(recorded).toContain(output);
	});

for (const lesson of lessons)
	test(`every page of ${lesson} says what its claims were checked against`, async ({ page }) => {
		for (const name of ['', 'practice/', 'cheatsheet/', 'references/']) {
			await page.goto(`/messages-api/${lesson}/${name}`);
			await expect(page.locator('.checked')).toHaveText(
				/^Checked against SDK \d+\.\d+\.\d+, API version \d{4}-\d\d-\d\d, on \d{4}-\d\d-\d\d\. \d+ claims: \d+ SDK, \d+ simulator, \d+ live/,
			);
		}
		await page.goto(`/messages-api/${lesson}/`);
		expect(await page.locator('.claim').count()).toBeGreaterThanOrEqual(10);
	});

for (const lesson of lessons)
	test(`every external link of the references of ${lesson} says on which day it was seen`, async ({
		page,
	}) => {
		await page.goto(`/messages-api/${lesson}/references/`);
		const rows = page.locator('.sources tbody tr', { has: page.locator('a[href^="http"]') });
		expect(await rows.count()).toBeGreaterThan(5);
		for (const row of await rows.all())
			await expect(row.locator('time')).toHaveText(/^\d{4}-\d\d-\d\d$/);
	});

test('the copy button hands over the file as it is', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/messages-api/production/');
	const figure = page.locator('figure.frame', { hasText: 'stream.ts' }).first();
	await figure.hover();
	await figure.locator('.copy button').click();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	// A tab is drawn as two spaces.
	expect(copied).toBe(
		readFileSync('samples/production/stream.ts', 'utf8').trimEnd().replaceAll('\t', '  '),
	);
});

test.describe('with a finger, on a phone', () => {
	test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });

	for (const lesson of lessons)
		test(`the copy button of a file of ${lesson} lies over none of its words`, async ({ page }) => {
			await page.goto(`/messages-api/${lesson}/`);
			const files = page.locator('.expressive-code .frame.has-title:visible');
			expect(await files.count()).toBeGreaterThan(2);
			for (const file of await files.all()) {
				const button = file.getByRole('button', { name: 'Copy to clipboard' });
				await file.scrollIntoViewIfNeeded();
				// nothing lies over it
				await button.click({ trial: true });
				const space = await file.evaluate((frame) => {
					const words = document.createRange();
					words.selectNodeContents(frame.querySelector('code') ?? frame);
					const button = frame.querySelector('.copy button')?.getBoundingClientRect();
					return words.getBoundingClientRect().top - (button?.bottom ?? Infinity);
				});
				expect(space).toBeGreaterThan(0);
				expect((await button.boundingBox())?.height, 'room for a finger').toBeGreaterThanOrEqual(
					40,
				);
			}
		});
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`the words of a program have their colours in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.goto('/messages-api/production/');
		const code = page.locator('figure.frame', { hasText: 'stream.ts' }).first().locator('code');
		const words = ['import', "'@anthropic-ai/sdk'", 'client', 'Anthropic', '1024'];
		const colourOf = (element: Element) => getComputedStyle(element).color;
		const colours = await Promise.all(
			words.map((word) => code.getByText(word, { exact: true }).first().evaluate(colourOf)),
		);
		// Names and numbers have the colour of constants.
		expect(colours[2]).toBe(colours[4]);
		expect(new Set([await code.evaluate(colourOf), ...colours]).size).toBe(5);
	});
