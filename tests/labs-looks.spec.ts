import { expect, type Locator, type Page, test } from '@playwright/test';
import { laidOut } from './laid-out.ts';

async function openPage(page: Page): Promise<void> {
	await page.goto('/messages-api/production/practice/');
}

async function showLab(page: Page, id: string): Promise<Locator> {
	const lab = page.locator(`section.lab[aria-labelledby=lab-${id}]`);
	// What stands above is laid out when it comes near, and may push the lab away again.
	await expect(async () => {
		await lab.scrollIntoViewIfNeeded();
		await expect(lab.locator('astro-island:not([ssr])')).toBeAttached({ timeout: 500 });
	}).toPass();
	return lab;
}

/** A race that was stopped, with its events open and one of them chosen. */
async function stoppedRace(page: Page): Promise<Locator> {
	const lab = await showLab(page, 'stream');
	await lab.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(lab.getByText(/^Every event \(\d{2,}/)).toBeVisible();
	await lab.getByRole('button', { name: 'Stop' }).click();
	await lab.getByText(/^Every event \(/).click();
	await lab.locator('.lab-event-list button').nth(4).click();
	return lab;
}

const outlineOf = (place: Locator) =>
	place.evaluate((element) => {
		const { outlineStyle, borderTopColor } = getComputedStyle(element);
		return `${outlineStyle} ${borderTopColor}`;
	});

for (const colorScheme of ['light', 'dark'] as const)
	test(`with the reader’s own colours, ${colorScheme}, what is chosen can be told without a background`, async ({
		page,
	}) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		await openPage(page);
		const lab = await stoppedRace(page);
		// The pointer and the focus leave no mark of their own.
		await lab.getByRole('group', { name: 'Text of the answer' }).focus();
		const lanes = lab.locator('.lab-race__lane');
		expect(await outlineOf(lanes.nth(0))).toMatch(/^solid/);
		expect(await outlineOf(lanes.nth(1))).toMatch(/^none/);
		expect(await outlineOf(lanes.nth(0))).not.toBe(await outlineOf(lanes.nth(1)));
		const events = lab.locator('.lab-event-list button');
		expect(await outlineOf(events.nth(4))).toMatch(/^solid/);
		expect(await outlineOf(events.nth(3))).toMatch(/^none/);

		// Drawn in the reader's colours: as dark as the text on light, as light as it on dark.
		const text = await lab.locator('.lab-means').first().evaluate(colourOf);
		const tick = lab.locator('.lab-timeline svg line').last();
		const stroke = await tick.evaluate((line) => getComputedStyle(line).stroke);
		const ground = await lab
			.locator('.lab-panel')
			.evaluate((box) => getComputedStyle(box).backgroundColor);
		expect(stroke).not.toBe(ground);
		expect(text).not.toBe(ground);

		const herd = await showLab(page, 'herd');
		const [served, refused] = await herd
			.locator('.lab-herd [data-kind]')
			.evaluateAll((keys) => keys.map((key) => getComputedStyle(key, '::before').backgroundColor));
		expect(new Set([served, refused, ground]).size).toBe(3);
	});

for (const lesson of ['request', 'system-prompt', 'models', 'production'])
	test(`no lab of ${lesson} pushes the page about when it wakes`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 900 });
		await page.goto(`/messages-api/${lesson}/practice/`);
		await laidOut(page);
		for (const lab of await page.locator('section.lab').all()) {
			const before = await lab.boundingBox();
			await lab.scrollIntoViewIfNeeded();
			await expect(lab.locator('astro-island[ssr]')).toHaveCount(0);
			expect((await lab.boundingBox())?.height).toBe(before?.height);
		}
	});

for (const width of [360, 640])
	test(`with text twice as large on ${width} pixels nothing is cut off or laid over`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await openPage(page);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		await stoppedRace(page);
		const errors = await showLab(page, 'errors');
		await errors.getByRole('button', { name: 'Run', exact: true }).click();
		await expect(errors.getByText('Error status 401')).toBeVisible();
		for (const id of ['batch', 'herd', 'terminal']) await showLab(page, id);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
		).toBeLessThanOrEqual(0);
		expect(await page.locator('.lab-panel').evaluateAll(cutOff)).toEqual([]);
		for (const id of ['stream', 'errors']) {
			const panel = page.locator(`[aria-labelledby=lab-${id}] .lab-panel`);
			const badge = (await panel.locator('.lab-badge').boundingBox())!;
			for (const heading of await panel.locator('.lab-panel__heading').all()) {
				const text = await heading.evaluate((element) => {
					const range = document.createRange();
					range.selectNodeContents(element);
					const { x, y, width, height } = range.getBoundingClientRect();
					return { x, y: y + scrollY, width, height };
				});
				const top = badge.y + (await page.evaluate(() => scrollY));
				const isApart =
					badge.x >= text.x + text.width ||
					badge.x + badge.width <= text.x ||
					top >= text.y + text.height ||
					top + badge.height <= text.y;
				expect([id, await heading.textContent(), isApart]).toEqual([
					id,
					await heading.textContent(),
					true,
				]);
			}
		}
	});

test('who wants less motion gets none in a lab that runs', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openPage(page);
	const lab = await showLab(page, 'stream');
	await lab.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(lab.getByText(/^Every event \(\d/)).toBeVisible();
	const moving = () =>
		lab.evaluate((element) => ({
			animations: element.getAnimations({ subtree: true }).length,
			slow: [...element.querySelectorAll('*')]
				.filter((one) =>
					getComputedStyle(one)
						.transitionDuration.split(', ')
						// A thousandth of a second, so that what waits for its end still hears of it.
						.some((duration) => Number.parseFloat(duration) > 0.001),
				)
				.map((one) => one.outerHTML.slice(0, 80)),
			smooth: [...element.querySelectorAll('*')].filter(
				(one) => getComputedStyle(one).scrollBehavior === 'smooth',
			).length,
		}));
	// A transition of a thousandth of a second may be caught at it once, but not twice.
	await expect.poll(moving).toEqual({ animations: 0, slow: [], smooth: 0 });
	await lab.getByRole('button', { name: 'Stop' }).click();
});

/** Runs in the page: elements whose text is wider than they are and cannot be scrolled to. */
function cutOff(panels: Element[]): string[] {
	return panels
		.flatMap((panel) => [...panel.querySelectorAll<HTMLElement>('*')])
		.filter((element) => {
			const { overflowX, textOverflow } = getComputedStyle(element);
			const isScrolled = ['auto', 'scroll'].includes(overflowX) || textOverflow === 'ellipsis';
			const isForm = ['SELECT', 'INPUT', 'OPTION'].includes(element.tagName);
			return (
				!isScrolled &&
				!isForm &&
				!(element instanceof SVGElement) &&
				element.clientWidth > 0 &&
				element.scrollWidth > element.clientWidth + 1
			);
		})
		.map((element) => element.outerHTML.slice(0, 120));
}

const colourOf = (element: Element) => getComputedStyle(element).color;
