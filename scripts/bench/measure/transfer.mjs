// What a browser with nothing stored fetches for a page, in bytes as they were sent.
import { brotliCompressSync } from 'node:zlib';

/** A phone: what it fetches is paid for. */
const viewport = { width: 390, height: 844 };
const idleMs = 700;

/**
 * @typedef {{ html: number, ours: number, starlight: number, css: number, fonts: number, other: number }} Kinds
 * @typedef {{ before: Kinds, after: Kinds, html: string }} Transfer
 */

/**
 * Opens a page and waits, then scrolls to its end and waits again.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {(url: string) => 'ours' | 'starlight'} ownerOf
 * @returns {Promise<Transfer>}
 */
export async function transferOf(browser, url, ownerOf) {
	// Blocked, a service worker cannot add what it stores for later to what the page needs now.
	const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		/** @type {Promise<[keyof Kinds, number]>[]} */
		const requests = [];
		page.on('requestfinished', (request) => requests.push(sizeOf(request, ownerOf)));
		const response = await page.goto(url, { waitUntil: 'load' });
		const html = (await response?.text()) ?? '';
		await settled(page);
		const before = sum(await Promise.all(requests));
		await scrollToEnd(page);
		await settled(page);
		return { before, after: sum(await Promise.all(requests)), html };
	} finally {
		await context.close();
	}
}

/** @param {Kinds} kinds */
export const totalOf = (kinds) => Object.values(kinds).reduce((total, bytes) => total + bytes, 0);

/**
 * Bytes that a page's inline scripts add to it as sent, those that `known` has left out.
 * @param {string} html
 * @param {readonly string[]} known texts of scripts that are not ours
 */
export function inlineBytes(html, known) {
	const without = html.replaceAll(inlineScript, (script, text) =>
		known.includes(text) ? script : '',
	);
	return brotliCompressSync(html).length - brotliCompressSync(without).length;
}

/**
 * What Astro itself puts into each page with an island.
 * @param {string} html
 */
export const islandRuntime = (html) =>
	inlineScripts(html).filter((text) =>
		/customElements\.get\("astro-island"\)|self\.Astro\b/.test(text),
	);

/** @param {string} html */
export const inlineScripts = (html) =>
	[...html.matchAll(inlineScript)].map(([, text = '']) => text);

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * @param {import('@playwright/test').Request} request
 * @param {(url: string) => 'ours' | 'starlight'} ownerOf
 * @returns {Promise<[keyof Kinds, number]>}
 */
async function sizeOf(request, ownerOf) {
	const { responseBodySize } = await request.sizes();
	const type = request.resourceType();
	/** @type {Record<string, keyof Kinds>} */
	const kinds = { document: 'html', stylesheet: 'css', font: 'fonts' };
	const isScript = type === 'script' || new URL(request.url()).pathname.endsWith('.js');
	return [isScript ? ownerOf(request.url()) : (kinds[type] ?? 'other'), responseBodySize];
}

/** @param {[keyof Kinds, number][]} sizes */
function sum(sizes) {
	/** @type {Kinds} */
	const kinds = { html: 0, ours: 0, starlight: 0, css: 0, fonts: 0, other: 0 };
	for (const [kind, bytes] of sizes) kinds[kind] += bytes;
	return kinds;
}

/** @param {import('@playwright/test').Page} page */
async function settled(page) {
	await page.waitForLoadState('networkidle');
	// Plain Starlight fetches its search interface when the browser is idle.
	await page.waitForTimeout(idleMs);
	await page.waitForLoadState('networkidle');
}

/** @param {import('@playwright/test').Page} page */
async function scrollToEnd(page) {
	await page.evaluate(async (step) => {
		for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
			window.scrollTo({ top, behavior: 'instant' });
			await new Promise((resolve) => setTimeout(resolve, 30));
		}
	}, viewport.height / 2);
}
