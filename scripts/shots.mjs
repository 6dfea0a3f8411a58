// `npm run shots [-- <part of an address>]`: every page of the sitemap at three widths in both themes,
// one contact sheet for each width and theme, in .build/shots/. Needs a build and a Chromium.
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { root, setUp, stop } from './setup.mjs';
import { serveBuilt } from './shots/server.mjs';
import { sheetOf } from './shots/sheet.mjs';

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
		...{ viewport: { width, height: 900 }, serviceWorkers: 'block' },
	});
	const page = await context.newPage();
	const shots = [];
	for (const path of paths) {
		await page.goto(path);
		await showAll(page);
		shots.push({ path, image: await page.screenshot({ fullPage: true }) });
	}
	await context.close();
	return shots;
}

/**
 * Scrolls through the page, so that islands wake and what is laid out late is there.
 * @param {import('@playwright/test').Page} page
 */
async function showAll(page) {
	await page.evaluate(async () => {
		for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
			scrollTo(0, y);
			await new Promise((resolve) => setTimeout(resolve, 40));
		}
		scrollTo(0, 0);
	});
	await page.waitForTimeout(200);
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
