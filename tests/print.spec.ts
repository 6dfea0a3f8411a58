import { expect, type Page, test } from '@playwright/test';
import { type PdfPage, readPdf } from './pdf.ts';

const deck = '/cards/glossary/print/';
const decks = ['l1', 'l2', 'l3', 'l4', 'messages-api', 'glossary'];
const mm = 72 / 25.4;
const cardPoints = { width: 94 * mm, padding: 5 * mm };
const points = { a4: [595, 842], letter: [612, 792], card: [420, 298] } as const;

for (const id of decks)
	test(`${id}: one card on a page: as many pages as cards, each with its question and answer`, async ({
		page,
	}) => {
		await page.goto(`/cards/${id}/print/`);
		const cards = await textsOn(page, 'article');
		const pages = await pdfOf(page);

		expect(pages.map(sizeOf)).toEqual(cards.map(() => points.card));
		for (const [index, texts] of cards.entries())
			for (const text of texts) expect(pages[index]?.text).toContain(text);
	});

for (const layout of ['duplex-a4-long-edge', 'duplex-letter-short-edge', 'fold-a4', 'fold-letter'])
	test(`${layout}: one page for each side of a sheet, in the paper's size, with what it shows`, async ({
		page,
	}) => {
		await page.goto(`${deck}${layout}/`);
		const sheets = await textsOn(page, '.sheet');
		const pages = await pdfOf(page);

		const paper = layout.includes('a4') ? points.a4 : points.letter;
		expect(pages.map(sizeOf)).toEqual(sheets.map(() => paper));
		for (const [index, texts] of sheets.entries())
			for (const text of texts) expect(pages[index]?.text).toContain(text);
	});

for (const colorScheme of ['light', 'dark'] as const)
	test(`a lesson pack is shown as black on white on the screen, ${colorScheme}`, async ({
		browser,
		baseURL,
	}) => {
		const context = await browser.newContext({ colorScheme, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		await page.goto('/cards/l4/print/pack-a4/');
		for (const part of ['.pack h2', '.pack li', '.pack td', '.print-bar h1', '.print-bar__button'])
			await expect(page.locator(part).last(), part).toHaveCSS('color', 'rgb(0, 0, 0)');
		await expect(page.locator('.pack')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
		await expect(page.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
		await context.close();
	});

for (const path of decksAndLayouts())
	test(`no text is cut on ${path}`, async ({ page }) => {
		await page.goto(path);
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => document.fonts.ready);
		const cut = await page.locator('[data-fit]').evaluateAll((boxes) =>
			boxes
				.filter((box) => {
					const { top, bottom } = box.getBoundingClientRect();
					const isOutside = [...box.querySelectorAll('p, li, pre, code')].some((part) => {
						const inner = part.getBoundingClientRect();
						return inner.top < top - 1 || inner.bottom > bottom + 1;
					});
					return (
						isOutside || box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth
					);
				})
				.map((box) => box.closest('article')?.textContent),
		);
		expect(cut).toEqual([]);
	});

for (const { layout, isSideways } of [
	{ layout: 'duplex-a4-long-edge', isSideways: true },
	{ layout: 'duplex-letter-short-edge', isSideways: false },
]) {
	test(`${layout}: in the PDF, every answer begins behind its question's card`, async ({
		page,
	}) => {
		await page.goto(`${deck}${layout}/`);
		const [front, back] = await pdfOf(page);
		if (!front || !back) throw new Error('The PDF has fewer than two pages.');
		const ids = await page.locator('.sheet').first().locator('article').evaluateAll(idsOf);

		for (const id of ids) {
			const [here, there] = [placeOf(front, id), placeOf(back, id)];
			// Both ids stand at the lower left of their card; a back on the short edge is turned round.
			const behind = isSideways
				? { x: back.width - there.x - cardPoints.width, y: there.y }
				: { x: there.x - cardPoints.width, y: back.height - there.y };
			expect(behind.x + 2 * cardPoints.padding).toBeCloseTo(here.x, 0);
			expect(behind.y).toBeCloseTo(here.y, 0);
		}
	});

	test(`${layout}: in pixels, every answer's card covers its question's and nothing else`, async ({
		page,
	}) => {
		await page.goto(`${deck}${layout}/`);
		await page.setViewportSize({ width: 900, height: 1200 });
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(paintCards);
		const [front, back] = [page.locator('.sheet').nth(0), page.locator('.sheet').nth(1)];
		const images = [await front.screenshot(), await back.screenshot()];
		const sides = images.map((image) => image.toString('base64'));
		const { covered, wrong } = await page.evaluate(comparePixels, { sides, isSideways });

		expect(covered).toBeGreaterThan(0.6);
		// The soft pixels along eight cards' edges, and the cut marks.
		expect(wrong).toBeLessThan(0.01);
	});
}

test('the calibration ruler is 100 mm long on paper', async ({ page }) => {
	await page.goto('/cards/calibration/a4-long-edge/');
	await page.emulateMedia({ media: 'print' });
	const ratio = await page
		.locator('.calibration')
		.first()
		.evaluate((sheet) => {
			const svg = sheet.querySelector('svg');
			const ruler = sheet.querySelector('g path');
			if (!svg || !ruler) return 0;
			return ruler.getBoundingClientRect().width / svg.getBoundingClientRect().width;
		});
	expect(ratio * 210).toBeCloseTo(100, 0);
	expect((await pdfOf(page)).map(sizeOf)).toEqual([points.a4, points.a4]);
});

test('the lesson pack holds the self-check, its answers after all questions, and the cards', async ({
	page,
}) => {
	await page.goto('/cards/l4/print/pack-a4/');
	const headings = await page.locator('.pack h2').allInnerTexts();
	expect(headings.indexOf('Self-check: answers')).toBeGreaterThan(headings.indexOf('Self-check'));
	const pages = await pdfOf(page);
	const pageOf = (words: string) => pages.findIndex(({ text }) => text.includes(words));
	expect(pageOf('Self-check:answers')).toBeGreaterThan(pageOf('Writeyouranswers'));
	expect(pageOf('foldonthedashedline')).toBeGreaterThan(pageOf('Self-check:answers'));
});

test('cut marks can be left out', async ({ page }) => {
	await page.goto(`${deck}duplex-a4-long-edge/`);
	const marks = page.locator('[data-cut]').first();
	await expect(marks).not.toHaveCSS('display', 'none');
	await page.getByLabel('Cut marks').uncheck();
	await expect(marks).toHaveCSS('display', 'none');
});

/** Every deck, in a layout of each kind. */
function decksAndLayouts(): string[] {
	const layouts = ['', 'duplex-a4-long-edge/', 'fold-letter/'];
	return decks.flatMap((id) => layouts.map((layout) => `/cards/${id}/print/${layout}`));
}

async function pdfOf(page: Page): Promise<PdfPage[]> {
	await page.evaluate(() => document.fonts.ready);
	return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

function sizeOf({ width, height }: PdfPage): number[] {
	return [Math.round(width), Math.round(height)];
}

/** The paragraphs, items and blocks of code on each element, without white space. */
async function textsOn(page: Page, selector: string): Promise<string[][]> {
	return page
		.locator(selector)
		.evaluateAll((elements) =>
			elements.map((element) =>
				[...element.querySelectorAll('p:not(.paper__note), li, pre, .paper__note span')].map(
					(part) => (part.textContent ?? '').replace(/\s/g, ''),
				),
			),
		);
}

function idsOf(cards: Element[]): string[] {
	return cards.map((card) => card.getAttribute('data-card') ?? '');
}

/** Where the id under a card begins. */
function placeOf({ runs }: PdfPage, id: string): { x: number; y: number } {
	for (let start = 0; start < runs.length; start++) {
		let text = '';
		for (let end = start; end < runs.length && text.length <= id.length; end++) {
			text += runs[end]?.text ?? '';
			const [first, last, next] = [runs[start], runs[end], runs[end + 1]];
			// Whole, so that «term.message» is not found in «term.message-start».
			const isWhole = !next || Math.hypot(next.x - (last?.x ?? 0), next.y - (last?.y ?? 0)) > 12;
			if (text === id && isWhole && first) return first;
		}
	}
	throw new Error(`${id} is not on the page.`);
}

/** Each card in a colour of its own, the same on both sides. */
function paintCards(): void {
	const colours = new Map<string, string>();
	for (const card of document.querySelectorAll<HTMLElement>('.sheet__card')) {
		const id = card.dataset['card'] ?? '';
		const colour = colours.get(id) ?? `rgb(${((colours.size % 8) + 1) * 25} 0 120)`;
		colours.set(id, colour);
		card.style.background = colour;
		for (const part of card.querySelectorAll<HTMLElement>('*')) part.style.visibility = 'hidden';
	}
}

/** Share of the sheet that cards cover, and share where the back is not the front's card. */
async function comparePixels(input: { sides: string[]; isSideways: boolean }) {
	const [front, back] = await Promise.all(
		input.sides.map(async (side) => {
			const bytes = Uint8Array.from(atob(side), (character) => character.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
			const context = canvas.getContext('2d');
			context?.drawImage(bitmap, 0, 0);
			const { data } = context!.getImageData(0, 0, bitmap.width, bitmap.height);
			return { data, width: bitmap.width, height: bitmap.height };
		}),
	);
	let covered = 0;
	let wrong = 0;
	const total = front!.width * front!.height;
	for (let y = 0; y < front!.height; y++)
		for (let x = 0; x < front!.width; x++) {
			const behindX = input.isSideways ? front!.width - 1 - x : x;
			const behindY = input.isSideways ? y : front!.height - 1 - y;
			const here = (y * front!.width + x) * 4;
			const there = (behindY * back!.width + behindX) * 4;
			if (front!.data[here + 1] === 0 && front!.data[here + 2]! > 0) covered++;
			const difference = [0, 1, 2].map((channel) =>
				Math.abs(front!.data[here + channel]! - back!.data[there + channel]!),
			);
			if (Math.max(...difference) > 10) wrong++;
		}
	return { covered: covered / total, wrong: wrong / total };
}
