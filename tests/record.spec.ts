import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const examples = '/authors/items/';
const item = (page: Page) => page.locator('form[id="example.choice"]');
const verdict = (page: Page) => item(page).getByRole('heading', { level: 3 });
const notice = (page: Page) => page.locator('.record-notice').getByRole('status');

async function answer(page: Page, option = 'Send the same request'): Promise<void> {
	await item(page).scrollIntoViewIfNeeded();
	await page
		.locator('astro-island:not([ssr])')
		.filter({ has: item(page) })
		.waitFor();
	await item(page).getByText(option).click();
	await item(page).getByRole('button', { name: 'Check' }).click();
	await expect(verdict(page)).toBeVisible();
}

/** Work goes on, one sentence says why it will not last, and the file can be had. */
async function expectToldAndWorking(page: Page, sentence: RegExp): Promise<void> {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(examples);
	await answer(page);
	await expect(notice(page)).toHaveText(sentence);
	const downloading = page.waitForEvent('download');
	await notice(page).getByRole('button', { name: 'Download my record' }).click();
	const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
	expect(file).toMatchObject({ format: 'roundtrip-record', v: 1 });
	expect(file.events.map(({ type }: { type: string }) => type)).toContain('answered');
	await item(page).getByRole('button', { name: 'Try again' }).click();
	await expect(verdict(page)).toHaveCount(0);
	expect(errors).toEqual([]);
}

test.describe('a storage fault is told and nothing else breaks', () => {
	test('storage is blocked, as in some private windows', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'indexedDB', {
				get() {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				},
			});
		});
		await expectToldAndWorking(page, /lets the course save nothing/);
	});

	test('opening fails', async ({ page }) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
			};
		});
		await expectToldAndWorking(page, /lets the course save nothing/);
	});

	test('the browser never answers', async ({ page }) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () =>
				Object.create(IDBOpenDBRequest.prototype, {
					onupgradeneeded: { writable: true },
					onsuccess: { writable: true },
					onerror: { writable: true },
				});
		});
		await expectToldAndWorking(page, /lets the course save nothing/);
	});

	test('the quota is full', async ({ page }) => {
		await page.addInitScript(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('Quota exceeded.', 'QuotaExceededError');
			};
		});
		await expectToldAndWorking(page, /no room left/);
	});

	test('there is room again, and the word about it goes', async ({ page }) => {
		await page.addInitScript(() => {
			const { put } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.put = function (...values) {
				if (!document.documentElement.dataset['room'])
					throw new DOMException('Quota exceeded.', 'QuotaExceededError');
				return put.apply(this, values);
			};
		});
		await page.goto(examples);
		await answer(page);
		await expect(notice(page)).toHaveText(/no room left/);
		await page.evaluate(() => (document.documentElement.dataset['room'] = 'yes'));
		await item(page).getByRole('button', { name: 'Try again' }).click();
		await answer(page);
		await expect(notice(page)).toHaveCount(0);
	});

	test('the browser closed the storage', async ({ page }) => {
		await page.goto(examples);
		await page.evaluate(() => {
			const { transaction } = IDBDatabase.prototype;
			IDBDatabase.prototype.transaction = () => {
				IDBDatabase.prototype.transaction = transaction;
				throw new DOMException('The connection is closing.', 'InvalidStateError');
			};
		});
		await answer(page);
		await page.reload();
		await item(page).scrollIntoViewIfNeeded();
		await expect(verdict(page)).toHaveText('Not quite');
	});

	test('a write is torn', async ({ page }) => {
		await page.addInitScript(() => {
			const put = IDBObjectStore.prototype.put;
			IDBObjectStore.prototype.put = function (...values) {
				const request = put.apply(this, values);
				this.transaction.abort();
				return request;
			};
		});
		await expectToldAndWorking(page, /no room left/);
	});

	test('the clock jumps back', async ({ page }) => {
		await page.goto(examples);
		await answer(page);
		await page.clock.install({ time: new Date('2020-01-01T00:00:00Z') });
		await item(page).getByRole('button', { name: 'Try again' }).click();
		await item(page).getByText('Raise max_tokens').click();
		await item(page).getByRole('button', { name: 'Check' }).click();
		await expect(verdict(page)).toHaveText('Correct');
		await page.clock.runFor(1000);
		await expect(notice(page)).toHaveText(/clock of this device went back/);
		await page.reload();
		await item(page).scrollIntoViewIfNeeded();
		await expect(verdict(page)).toHaveText('Correct');
	});

	test('an entry is damaged', async ({ page }) => {
		await page.goto(examples);
		await answer(page);
		await put(page, [{ id: 7, type: 'answered' }]);
		await page.reload();
		await expect(notice(page)).toHaveText(/damaged and left out/);
		await item(page).scrollIntoViewIfNeeded();
		await expect(verdict(page)).toHaveText('Not quite');
	});
});

test('an answer survives the end of the browser', async ({ playwright, baseURL }, info) => {
	const folder = info.outputPath('profile');
	const options = {
		...info.project.use.launchOptions,
		...(baseURL && { baseURL }),
	};
	const first = await playwright.chromium.launchPersistentContext(folder, options);
	await (await first.newPage()).goto(examples);
	await answer(first.pages().at(-1)!);
	await first.close();

	const second = await playwright.chromium.launchPersistentContext(folder, options);
	const page = await second.newPage();
	await page.goto(examples);
	await item(page).scrollIntoViewIfNeeded();
	await expect(verdict(page)).toHaveText('Not quite');
	await second.close();
});

test('two tabs see each other at once', async ({ page, context }) => {
	const other = await context.newPage();
	await page.goto(examples);
	await other.goto(examples);
	await item(other).scrollIntoViewIfNeeded();
	await other
		.locator('astro-island:not([ssr])')
		.filter({ has: item(other) })
		.waitFor();

	await answer(page);
	await expect(verdict(other)).toHaveText('Not quite');
	await expect(item(other).getByRole('radio', { name: /^Send/ })).toBeChecked();
});

test('the mark of a lesson is seen in another tab, and in the sidebar', async ({
	page,
	context,
}) => {
	const other = await context.newPage();
	await page.goto('/messages-api/production/');
	await other.goto('/messages-api/production/practice/');
	await page.getByRole('button', { name: 'Lesson done' }).click();
	const ring = (where: Page) =>
		where.locator('.sidebar-content a[data-lesson="l4"][data-page="index"]');
	await expect(ring(other)).toHaveAttribute('data-progress', 'done');
	await expect(ring(other)).toHaveAccessibleDescription('done');
	await page.getByRole('button', { name: 'Lesson done' }).click();
	await expect(ring(other)).toHaveAttribute('data-progress', 'open');
});

test('the front page continues where the learner was', async ({ page }) => {
	await page.goto('/');
	const start = page.locator('a[data-continue]');
	await expect(start).toHaveText(/^\s*Start/);
	await page.goto('/messages-api/production/cheatsheet/');
	await expect(
		page.locator('.sidebar-content a[data-lesson="l4"][data-page="cheatsheet"]'),
	).toBeVisible();
	await page.waitForTimeout(200);
	await page.goto('/');
	await expect(start).toHaveText('Continue: The Messages API in production, cheatsheet');
	await start.click();
	await expect(page).toHaveURL(/\/messages-api\/production\/cheatsheet\/$/);
});

test.describe('the record itself', () => {
	test('is taken along, deleted and brought back', async ({ page }) => {
		await page.goto(examples);
		await answer(page);
		await page.goto('/progress/');
		const section = page
			.getByRole('region')
			.or(page.locator('section'))
			.filter({
				has: page.getByRole('heading', { name: 'Your record' }),
			});
		const downloading = page.waitForEvent('download');
		await section.getByRole('button', { name: 'Download my record' }).first().click();
		const path = await (await downloading).path();

		await deleteEverything(page);
		await expect(section.getByText('0 entries')).toBeVisible();
		await expect(section.getByRole('status')).toHaveText('Your record is deleted.');

		await section.locator('input[type=file]').setInputFiles(path);
		await expect(section.getByRole('status')).toHaveText(/^(\d+) of \1 entries were new/);
		await section.locator('input[type=file]').setInputFiles(path);
		await expect(section.getByRole('status')).toHaveText(/^0 of \d+ entries were new/);
		await page.goto(examples);
		await item(page).scrollIntoViewIfNeeded();
		await expect(verdict(page)).toHaveText('Not quite');
	});

	test('is deleted also where the disk was full', async ({ page }) => {
		await page.goto(examples);
		await answer(page);
		await page.goto('/progress/');
		await page.evaluate(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('Quota exceeded.', 'QuotaExceededError');
			};
		});
		await page.locator('input[type=file]').setInputFiles(fileWith({ id: 'one-more', v: 2 }));
		await expect(notice(page)).toHaveText(/no room left/);
		await deleteEverything(page);
		await expect(page.getByText('Your record is deleted.')).toBeVisible();
		await expect(notice(page)).toHaveCount(0);
		await page.reload();
		await expect(page.getByText('0 entries')).toBeVisible();
	});

	test('says so when the browser deletes nothing', async ({ page }) => {
		await page.addInitScript(() => {
			IDBObjectStore.prototype.clear = () => {
				throw new DOMException('The transaction was aborted.', 'AbortError');
			};
		});
		await page.goto(examples);
		await answer(page);
		await page.goto('/progress/');
		await deleteEverything(page);
		await expect(page.getByText(/^The browser did not delete .* in its settings\.$/)).toBeVisible();
		await expect(page.getByText('Your record is deleted.')).toHaveCount(0);
	});

	test('keeps what a later version wrote', async ({ page }) => {
		const later = { id: 'from-tomorrow', v: 2, type: 'dreamt', depth: { of: ['sleep'] } };
		await page.goto('/progress/');
		await page.locator('input[type=file]').setInputFiles(fileWith(later, 'torn'));
		await expect(
			page.getByText('1 of 1 entries were new and are added. 1 entries in'),
		).toBeVisible();
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download my record' }).last().click();
		const saved = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
		expect(saved.events).toEqual([later]);
	});

	test('refuses a file that is no record', async ({ page }) => {
		await page.goto('/progress/');
		await page.locator('input[type=file]').setInputFiles({
			name: 'cat.json',
			mimeType: 'application/json',
			buffer: Buffer.from('{"cat": true}'),
		});
		await expect(page.getByText('This file is not a learning record.')).toBeVisible();
	});

	test('warns once where the browser deletes what is not visited', async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			...(baseURL && { baseURL }),
			userAgent:
				'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
		});
		const page = await context.newPage();
		await page.goto('/progress/');
		await expect(page.getByText(/^Safari deletes what a site saved/)).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Your record' })).toBeVisible();
		await expect(page.getByText(/^Safari deletes what a site saved/)).toHaveCount(0);
		await context.close();
	});
});

test('the progress page counts the items that the lessons ask, as the rings do', async ({
	page,
}) => {
	await page.goto('/progress/');
	const outline: { title: string; items: unknown[] }[] = await (
		await page.request.get('/course-outline.json')
	).json();
	for (const { title, items } of outline)
		await expect(
			page.locator('section').filter({ has: page.getByRole('heading', { name: title }) }),
		).toContainText(`0 of ${items.length} questions answered`);
});

async function deleteEverything(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Delete everything' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
}

/** A record file as a later version saves it. */
function fileWith(...events: unknown[]) {
	const file = { format: 'roundtrip-record', v: 2, events };
	return {
		name: 'record.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(file)),
	};
}

/** Writes entries past the course, as another program or a fault would. */
function put(page: Page, entries: object[]): Promise<void> {
	return page.evaluate(
		(rows) =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('roundtrip');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction('events', 'readwrite');
					for (const row of rows) transaction.objectStore('events').put(row);
					transaction.oncomplete = () => resolve();
				};
			}),
		entries,
	);
}
