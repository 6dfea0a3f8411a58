import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { openLab as openLabAt } from './lab.ts';

const sizes = [
	{ name: 'a phone', width: 360, height: 800 },
	{ name: 'a desktop', width: 1440, height: 900 },
];

const openLab = (page: Page, lesson: string, id: string) =>
	openLabAt(page, `/messages-api/${lesson}/practice/`, id);

const meter = (lab: Locator, name: string) =>
	lab.locator('.lab-meters div').filter({ hasText: name }).locator('dd');

for (const { name, ...viewport } of sizes)
	test.describe(`on ${name}`, () => {
		test.use({ viewport });

		test('a system prompt is predicted, judged, and then moved with the keyboard', async ({
			page,
		}) => {
			const lab = await openLab(page, 'system-prompt', 'system-cost');
			const field = lab.getByLabel('USD a day');
			await lab.getByRole('button', { name: 'Check' }).click();
			await expect(lab.getByText('Type a number of dollars first.')).toBeVisible();
			await expect(field).toBeFocused();

			await field.fill('40');
			await page.keyboard.press('Enter');
			await expect(lab.getByText('That is the day without a cache.')).toBeVisible();
			await expect(page.locator('#announcer-status')).toHaveText(/^Not quite: \$6\.80 a day\./);
			await field.fill('$6.80');
			await page.keyboard.press('Enter');
			await expect(lab.getByText('✓ Right:')).toBeVisible();
			await expect(meter(lab, 'No cache')).toHaveText('$40.00');
			await expect(meter(lab, '5-minute cache')).toHaveText('$6.80');
			await expect(meter(lab, '1-hour cache')).toHaveText('$9.80');

			const hits = lab.getByRole('slider', { name: 'Cache hits' });
			await hits.focus();
			await page.keyboard.press('Home');
			await expect(hits).toHaveAttribute('aria-valuetext', /^0\s%$/);
			await expect(meter(lab, '5-minute cache')).toHaveText('$50.00');
			await expect(
				lab.getByText(/^The 5-minute cache costs \$10\.00 more than none/),
			).toBeVisible();
			await page.keyboard.press('End');
			await expect(meter(lab, '5-minute cache')).toHaveText('$2.00');

			await lab.getByText('The plot as a table').click();
			await expect(
				lab.getByRole('region', { name: 'Cost of a day by hit rate' }).getByRole('row'),
			).toHaveCount(12);
		});

		test('a model whose row lacks a cache price says so instead of a number', async ({ page }) => {
			const lab = await openLab(page, 'system-prompt', 'system-cost');
			await lab.getByLabel('Model').selectOption({ label: 'Claude Mythos 5.2' });
			await expect(meter(lab, '5-minute cache')).toHaveText('not known');
			await expect(lab.getByText(/does not know both of its cache prices/)).toBeVisible();
			await expect(lab.locator('.lab-cost [data-kind]')).toHaveCount(1);
		});

		test('one workload is compared over the models in all three ways', async ({ page }) => {
			const lab = await openLab(page, 'models', 'price');
			const sums = lab.locator('.lab-price__sum');
			const standard = await sums.allTextContents();
			await lab.getByLabel(/^Batch/).check();
			await expect(sums.first()).not.toHaveText(standard[0] ?? '');
			const dollars = (text: string) => Number(text.replace(/[$,]/g, ''));
			const batch = await sums.allTextContents();
			for (const [i, text] of batch.entries())
				expect(dollars(text)).toBeCloseTo(dollars(standard[i] ?? '') / 2, 1);

			await lab.getByLabel(/^Cached prefix/).check();
			await expect(lab.getByText('Claude Mythos 5.2: cache price not known')).toBeVisible();

			await lab.getByRole('slider', { name: 'Input of a call' }).focus();
			await page.keyboard.press('End');
			await expect(
				lab.getByText(/^Claude Haiku 5.5 costs more above 100,000 tokens/),
			).toBeVisible();
			await lab.getByLabel('Older models too').check();
			await expect(lab.getByText(/does not fit its window/).first()).toBeVisible();
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
			).toBeLessThanOrEqual(0);
		});
	});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing in the operated cost labs, ${colorScheme}`, async ({
		browser,
		baseURL,
	}) => {
		const context = await browser.newContext({ colorScheme, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		const open = { 'system-prompt': 'system-cost', models: 'price' };
		for (const [lesson, id] of Object.entries(open)) {
			const lab = await openLab(page, lesson, id);
			for (const summary of await lab.locator('summary').all()) await summary.click();
			const { violations } = await axeOn(page)
				.include(`section.lab[aria-labelledby=lab-${id}]`)
				.analyze();
			expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
		}
		await context.close();
	});

test('the life of the models can be read without a script, and today is the reader’s own day', async ({
	browser,
	baseURL,
}) => {
	const still = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await still.newPage();
	await page.goto('/messages-api/models/');
	const figure = page.locator('figure.lifecycle');
	await expect(figure.locator('[data-model]').first()).toBeAttached();
	await expect(figure.getByText(/^Next to retire: |^No retirement is scheduled/)).toBeVisible();
	await still.close();

	const later = await browser.newContext({ ...(baseURL && { baseURL }) });
	const reader = await later.newPage();
	await reader.clock.setFixedTime(new Date('2026-12-01T12:00:00Z'));
	await reader.goto('/messages-api/models/');
	const lane = reader.locator('[data-model=claude-sonnet-4-5-20250929]');
	await expect(lane).toHaveAttribute('data-state', 'retired');
	await expect(reader.locator('.lifecycle [data-day]')).toHaveText('2026-12-01');
	await expect(reader.locator('.lifecycle [data-next]')).not.toContainText('Sonnet 4.5');
	await later.close();
});
