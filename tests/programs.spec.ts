import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

for (const path of ['/messages-api/production/', '/messages-api/production/cheatsheet/'])
	test(`the programs of ${path} are the files that ran`, async ({ page }) => {
		await page.goto(path);
		const shown = await page.locator('.expressive-code figure').evaluateAll((figures) =>
			figures.flatMap((figure) => {
				const file = figure.querySelector('.title')?.textContent;
				const lines = [...figure.querySelectorAll('.ec-line .code')];
				// An empty line is drawn with a line break inside it.
				const code = lines.map((line) => (line.textContent ?? '').replace(/\n$/, ''));
				return file ? { file, code: code.join('\n') } : [];
			}),
		);
		expect(shown.length).toBeGreaterThan(5);
		for (const { file, code } of shown) {
			const text = readFileSync(`samples/production/${file}`, 'utf8').trimEnd();
			// A tab is drawn as two spaces.
			expect(code, file).toBe(text.replaceAll('\t', '  '));
		}
	});

test('the output of a program is what the tests have run', async ({ page }) => {
	await page.goto('/messages-api/production/');
	const outputs = page.locator('.program-output');
	expect(await outputs.count()).toBeGreaterThan(5);
	for (const output of await outputs.all()) {
		const text = (await output.locator('code').textContent()) ?? '';
		const [, name] = /samples\/production\/([\w-]+)\.ts/.exec(text) ?? [];
		expect(text).toBe(readFileSync(`samples/production/${name}.out.txt`, 'utf8').trimEnd());
	}
});

test('every page of the lesson says what its claims were checked against', async ({ page }) => {
	for (const name of ['', 'practice/', 'cheatsheet/', 'references/']) {
		await page.goto(`/messages-api/production/${name}`);
		await expect(page.locator('.checked')).toHaveText(
			/^Checked against SDK \d+\.\d+\.\d+, API version \d{4}-\d\d-\d\d, on \d{4}-\d\d-\d\d\. \d+ claims: \d+ SDK, \d+ simulator, \d+ live/,
		);
	}
	await page.goto('/messages-api/production/');
	expect(await page.locator('.claim').count()).toBeGreaterThanOrEqual(15);
});

test('every external link of the references says on which day it was seen', async ({ page }) => {
	await page.goto('/messages-api/production/references/');
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
