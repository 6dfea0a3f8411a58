// `npm run shots [-- <part of an address>]`: every page of the sitemap at three widths in both themes,
// one contact sheet for each width and theme, in .build/shots/. Needs a build and a Chromium.
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { root, setUp, stop } from './setup.mjs';
import { serveBuilt } from './shots/server.mjs';
import { shownPx, sheetOf } from './shots/sheet.mjs';

const widths = [360, 768, 1440];
const themes = /** @type {const} */ (['light', 'dark']);

await setUp();
const [part = ''] = process.argv.slice(2);
const paths = addresses().filter((path) => path.includes(part));
if (paths.length === 0) stop(`No page of dist/ has «${part}» in its address. Run «npm run build».`);
const folder = join(root, '.build', 'shots');
mkdirSync(folder, { recursive: true });

const server = await serveBuilt();
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: ['--no-sandbox'],
});
try {
	for (const width of widths)
		for (const theme of themes) {
			const file = join(folder, `${width}-${theme}.png`);
			const shots = await shotsAt(width, theme);
			await sheetOf(shots, width, theme).then((sheet) => sheet.toFile(file));
			console.log(`${file}: ${shots.length} pages`);
		}
} finally {
	await browser.close();
	server.close();
}

/**
 * @param {number} width
 * @param {'light' | 'dark'} colorScheme
 */
async function shotsAt(width, colorScheme) {
	const context = await browser.newContext({
		...{ colorScheme, baseURL: server.url, reducedMotion: 'reduce' },
		...{ serviceWorkers: 'block' },
	});
	const page = await context.newPage();
	const shots = [];
	for (const path of paths) {
		await page.setViewportSize({ width, height: 900 });
		await page.goto(path);
		await makeRoom(page, width);
		shots.push({ path, image: await page.screenshot({ type: 'jpeg', quality: 90 }) });
	}
	await context.close();
	return shots;
}

/**
 * Makes the window as high as what the sheet shows of the page. A picture of more than the window is
 * slow, and leaves blank what is painted only in the window, such as code further down.
 * @param {import('@playwright/test').Page} page
 * @param {number} width
 */
async function makeRoom(page, width) {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width, height: Math.min(height, shownPx(width)) });
	// Islands wake now that they are in sight.
	await page.waitForTimeout(300);
}

/** The pages that the sitemap lists, and the two that help where it ends. */
function addresses() {
	const maps = globSync('dist/client/sitemap-[0-9]*.xml', { cwd: root });
	const listed = maps.flatMap((map) => [
		...readFileSync(join(root, map), 'utf8').matchAll(/<loc>https?:\/\/[^/]+(.*?)<\/loc>/g),
	]);
	const paths = listed.map(([, path = '']) => path);
	return paths.length === 0 ? [] : [...paths, '/404/', '/offline/'];
}
