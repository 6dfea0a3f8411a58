// What a learner's browser fetches for the tutor: nothing until it is scrolled to, the rest when the
// first message is sent.

/** A phone: what it fetches is paid for. */
const viewport = { width: 390, height: 844 };
const idleMs = 700;

/**
 * @typedef {{ seen: number, scripts: number, material: number, early: string[] }} TutorBytes
 */

/**
 * Scripts, brotli as sent, that come when the tutor is scrolled to (`seen`) and in all once it has
 * answered, beyond what the page around it fetches there without a tutor; and the text that it
 * searches. `early`: scripts of it that came before.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the site
 * @param {string} path of a practice page
 * @returns {Promise<TutorBytes>}
 */
export async function tutorBytes(browser, url, path) {
	const around = await visit(browser, url + path, async ({ page, settled }) => {
		await page.locator('section.tutor').evaluate((section) => {
			const place = document.createElement('div');
			section.replaceWith(place);
			place.scrollIntoView({ behavior: 'instant' });
		});
		return (await settled()).map(({ name }) => name);
	});
	return visit(browser, url + path, async ({ page, settled, before }) => {
		const tutor = page.locator('section.tutor');
		await tutor.evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
		const seen = await settled();
		await tutor.locator('textarea').first().fill('What is a request?');
		await tutor.locator('textarea').first().press('Enter');
		await tutor.locator('.tutor-answer').first().waitFor();
		const all = [...seen, ...(await settled())];
		const isOwn = (/** @type {string} */ name) => isScript(name) && !around.includes(name);
		return {
			seen: sum(seen, isOwn),
			scripts: sum(all, isOwn),
			material: sum(all, (name) => name.startsWith('/tutor/')),
			early: before.map(({ name }) => name).filter((name) => /tutor/i.test(name) && isScript(name)),
		};
	});
}

/**
 * @typedef {{ name: string, bytes: number }} Sent
 * @typedef {{ page: import('@playwright/test').Page, settled: () => Promise<Sent[]>, before: Sent[] }} Visit
 */

/**
 * Opens a page with nothing stored.
 * @template Result
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {(visit: Visit) => Promise<Result>} look
 */
async function visit(browser, url, look) {
	const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		/** @type {Promise<Sent>[]} */
		let requests = [];
		page.on('requestfinished', (request) => requests.push(sizeOf(request)));
		/** What was sent since it was last asked. */
		const settled = async () => {
			await page.waitForLoadState('networkidle');
			await page.waitForTimeout(idleMs);
			const sizes = await Promise.all(requests);
			requests = [];
			return sizes;
		};
		await page.goto(url, { waitUntil: 'load' });
		return await look({ page, settled, before: await settled() });
	} finally {
		await context.close();
	}
}

const isScript = (/** @type {string} */ name) => name.endsWith('.js');

/**
 * @param {Sent[]} sizes
 * @param {(name: string) => boolean} isCounted
 */
const sum = (sizes, isCounted) =>
	sizes.reduce((total, { name, bytes }) => total + (isCounted(name) ? bytes : 0), 0);

/** @param {import('@playwright/test').Request} request */
async function sizeOf(request) {
	const { responseBodySize } = await request.sizes();
	return { name: new URL(request.url()).pathname, bytes: responseBodySize };
}
