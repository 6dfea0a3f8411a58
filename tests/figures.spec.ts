import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { holdScripts } from './hold-scripts.ts';
import { laidOut } from './laid-out.ts';

const lesson = '/messages-api/production/';
const figures = ['.event-timeline', '.retry-waits', '.three-limits', '.batch-life'];

const shownStep = (figure: Locator) => figure.locator('.figure-stack > [data-state=now]:visible');
const said = (page: Page) => page.locator('#announcer-status');

/** Height of a figure: what is operated must not push the page about. */
const heightOf = async (figure: Locator) => (await figure.boundingBox())?.height;

test.describe('with the keyboard alone', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto(lesson);
		await laidOut(page);
	});

	test('the event timeline is walked from the first event to the last and back', async ({
		page,
	}) => {
		const figure = page.locator('.event-timeline');
		const height = await heightOf(figure);
		const next = figure.getByRole('button', { name: 'Next' });
		await expect(shownStep(figure)).toContainText('message_start');

		await next.focus();
		for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
		await expect(shownStep(figure)).toContainText('content_block_delta');
		await expect(said(page)).toHaveText(/^Event 4 of \d+: content_block_delta, at [\d.]+ s, text:/);
		await expect(next).toBeFocused();

		await page.keyboard.press('Tab');
		await expect(figure.getByRole('button', { name: /^Event 4 of/ })).toBeFocused();
		await page.keyboard.press('ArrowRight');
		await expect(figure.getByRole('button', { name: /^Event 5 of/ })).toBeFocused();
		await page.keyboard.press('End');
		await expect(shownStep(figure)).toContainText('message_stop');
		await expect(next).toHaveAttribute('aria-disabled', 'true');
		await page.keyboard.press('ArrowRight');
		await expect(shownStep(figure)).toContainText('message_stop');
		await page.keyboard.press('Home');
		await expect(shownStep(figure)).toContainText('message_start');
		expect(await heightOf(figure)).toBe(height);
	});

	test('the text so far grows with each delta and is whole at the end', async ({ page }) => {
		const figure = page.locator('.event-timeline');
		const visibleText = () =>
			figure.locator('.event-timeline__text [data-step]').evaluateAll((parts) =>
				parts
					.filter((part) => getComputedStyle(part).visibility === 'visible')
					.map(({ textContent }) => textContent)
					.join(''),
			);
		expect(await visibleText()).toBe('');
		await figure.getByRole('button', { name: /^Event 4 of/ }).click();
		const first = await visibleText();
		expect(first.trim()).not.toBe('');
		await page.keyboard.press('End');
		const whole = await visibleText();
		expect(whole.startsWith(first)).toBe(true);
		expect(whole).toMatch(/\.$/);
	});

	test('a slider changes the waits, and the button brings the numbers of the SDK back', async ({
		page,
	}) => {
		const figure = page.locator('.retry-waits');
		const height = await heightOf(figure);
		const lanes = figure.locator('[data-lane] text');
		const before = await lanes.allTextContents();
		await figure.getByRole('slider', { name: 'Retries' }).focus();
		await page.keyboard.press('End');
		await expect(lanes.last()).toHaveText('Retry 6: 6 to 8 s');
		await expect(said(page)).toHaveText(/^6 retries wait [\d.]+ to [\d.]+ s in all/);
		await figure.getByRole('slider', { name: /jitter/ }).focus();
		await page.keyboard.press('Home');
		await expect(lanes.last()).toHaveText('Retry 6: 8 s');
		await figure.getByRole('slider', { name: /cap/ }).focus();
		await page.keyboard.press('End');
		await expect(lanes.last()).toHaveText('Retry 6: 16 s');
		await figure.getByText('The waits as a table').press('Enter');
		await expect(figure.getByRole('row', { name: /^6/ })).toContainText('31.5 s');
		await figure.getByText('The waits as a table').press('Enter');

		await figure.getByRole('button', { name: 'The SDK’s numbers' }).press('Enter');
		await expect(lanes).toHaveText(before);
		expect(await heightOf(figure)).toBe(height);
	});

	test('waiting lifts a limit per minute, and money only with the month', async ({ page }) => {
		const figure = page.locator('.three-limits');
		const height = await heightOf(figure);
		await figure.getByRole('button', { name: 'At once' }).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		const step = shownStep(figure);
		await expect(step).toContainText('A minute later');
		await expect(step).toContainText('The bucket is full');
		await expect(step.getByText('Refused.')).toBeVisible();
		await page.keyboard.press('End');
		await expect(step).toContainText('requests go through');
		expect(await heightOf(figure)).toBe(height);
	});

	test('each life of a batch is chosen and stepped through', async ({ page }) => {
		const figure = page.locator('.batch-life');
		const height = await heightOf(figure);
		await figure.getByRole('radio', { name: 'It runs through' }).focus();
		await page.keyboard.press('ArrowDown');
		await expect(figure.getByRole('radio', { name: 'You cancel it' })).toBeChecked();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(figure.getByRole('button', { name: 'Next' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(shownStep(figure).locator('pre')).toContainText('"canceling"');
		await expect(shownStep(figure).locator('mark').first()).toContainText('processing_status');
		await expect(said(page)).toHaveText('Look 2 of 4, after 30 min: canceling');

		await figure.getByRole('radio', { name: 'You cancel it' }).focus();
		await page.keyboard.press('ArrowDown');
		await expect(shownStep(figure)).toContainText('You create the batch.');
		await expect(shownStep(figure)).toHaveCount(1);
		expect(await heightOf(figure)).toBe(height);
	});
});

test('a figure shows what the browser kept in its form', async ({ page }) => {
	await page.goto(lesson);
	const lanes = page.locator('.retry-waits [data-lane] text');
	await page.getByRole('slider', { name: 'Retries' }).fill('6');
	await expect(lanes.last()).toHaveText('Retry 6: 6 to 8 s');
	await page.goto('/');
	await page.goBack();
	await expect(page.getByRole('slider', { name: 'Retries' })).toHaveValue('6');
	await expect(lanes.last()).toHaveText('Retry 6: 6 to 8 s');
});

test('a click on a tick of the axis shows its event', async ({ page }) => {
	await page.goto(lesson);
	const figure = page.locator('.event-timeline');
	await figure.locator('.stream-axis__event').nth(5).dispatchEvent('click');
	await expect(shownStep(figure)).toContainText('6 of');
});

test('a step that is chosen before the page has loaded is shown when it has', async ({ page }) => {
	const release = await holdScripts(page, 'step-through');
	await page.goto(lesson);
	const figure = page.locator('.event-timeline');
	await figure.locator('.step-bar').getByRole('button', { name: 'Event 3 of' }).click();
	await expect(shownStep(figure)).toContainText('1 of');
	release();
	await expect(shownStep(figure)).toContainText('3 of');
});

for (const [colorScheme, width] of [
	['light', 320],
	['dark', 1440],
] as const)
	test(`axe finds nothing in operated figures in ${colorScheme} at ${width} px`, async ({
		browser,
		baseURL,
	}) => {
		const viewport = { width, height: 900 };
		const context = await browser.newContext({ colorScheme, viewport, baseURL: baseURL ?? '' });
		const page = await context.newPage();
		await page.goto(lesson);
		for (const figure of figures) {
			await page.locator(`${figure} .figure-table summary`).click();
			const next = page.locator(figure).getByRole('button', { name: 'Next' });
			if (await next.count()) await next.first().click();
		}
		const builder = figures.reduce((axe, figure) => axe.include(figure), axeOn(page));
		const { violations } = await builder
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
		const hasOverflow = await page.evaluate(
			() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
		);
		expect(hasOverflow, 'the page scrolls sideways').toBe(false);
		await context.close();
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every step is there to read, and nothing that needs a script', async ({ page }) => {
		await page.goto(lesson);
		for (const figure of figures) {
			const steps = page.locator(`${figure} .figure-stack > [data-step]`);
			for (const step of await steps.all()) await expect(step).toBeVisible();
		}
		await expect(page.locator('.event-timeline .figure-stack > [data-step]')).toHaveCount(16);
		await expect(page.locator('.step-bar').first()).toBeHidden();
		await expect(page.locator('.retry-waits form')).toBeHidden();
		await expect(page.locator('.retry-waits [data-total]')).toHaveText(/^2 retries wait/);
	});
});

test('on paper the drawings and their tables are shown, and no controls', async ({ page }) => {
	await page.goto(lesson);
	await page.emulateMedia({ media: 'print' });
	for (const figure of figures) {
		await expect(page.locator(`${figure} table`)).toBeVisible();
		await expect(page.locator(`${figure} svg`).first()).toBeVisible();
	}
	await expect(page.locator('.step-bar').first()).toBeHidden();
	await expect(page.locator('.retry-waits form')).toBeHidden();
});

test('nothing moves for those who asked for less motion', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ reducedMotion: 'reduce', baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto(lesson);
	for (const selector of ['.retry-waits rect', '.stream-axis__tick'])
		expect(
			await page
				.locator(selector)
				.first()
				.evaluate((node) => getComputedStyle(node).transitionDuration),
		).toMatch(/^(0s|0\.001s|1ms)/);
	await context.close();
});
