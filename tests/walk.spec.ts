import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test as base } from '@playwright/test';

/** A browser profile on disk, so that the browser can be closed and opened again. */
const test = base.extend<{ profile: string }>({
	profile: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'roundtrip-profile-'));
		await use(folder);
		rmSync(folder, { recursive: true, force: true });
	},
});

const lesson = '/messages-api/production/';
const sizes = [
	{ name: 'a phone', width: 390, height: 844 },
	{ name: 'a desktop', width: 1280, height: 900 },
];

for (const { name, ...viewport } of sizes)
	test(`a learner takes the lesson on ${name}, leaves, and finds it as it was`, async ({
		profile,
		baseURL,
		launchOptions,
	}) => {
		test.setTimeout(90_000);
		const open = async () => {
			const context = await chromium.launchPersistentContext(profile, {
				...launchOptions,
				viewport,
				serviceWorkers: 'allow',
				...(baseURL && { baseURL }),
			});
			return { context, page: context.pages()[0] ?? (await context.newPage()) };
		};

		const first = await open();
		const complaints = listen(first.page);
		await takeLesson(first.page);
		expect(complaints).toEqual([]);
		await first.context.close();

		const second = await open();
		const laterComplaints = listen(second.page);
		await second.page.goto('/');
		await second.page.getByRole('link', { name: /^Continue/ }).click();
		await expect(second.page).toHaveURL(/messages-api\/production/);
		await second.page.goto(lesson);
		await expectAnswered(second.page);
		await expect(doneButton(second.page)).toHaveAttribute('aria-pressed', 'true');
		expect(laterComplaints).toEqual([]);
		await second.context.close();
	});

async function takeLesson(page: Page): Promise<void> {
	await page.goto('/');
	await page
		.getByRole('main')
		.getByRole('link', { name: 'The Messages API in production' })
		.last()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'The Messages API in production',
	);

	await answerFirstItem(page);
	await doneButton(page).click();
	await expect(doneButton(page)).toHaveAttribute('aria-pressed', 'true');

	await page
		.getByRole('navigation', { name: 'Pages of this lesson' })
		.getByText('Practice')
		.click();
	await watchStream(page);
	await provokeError(page);
	await turnCard(page);
	await page
		.getByRole('link', { name: /^Print flashcards/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/cards\/.+\/print\//);
	await page.goBack();
}

const firstItem = (page: Page) => page.locator('form.quiz-item').first();
const doneButton = (page: Page) => page.getByRole('button', { name: 'Lesson done' });

async function answerFirstItem(page: Page): Promise<void> {
	const item = firstItem(page);
	await item.scrollIntoViewIfNeeded();
	await item.getByRole('radio').first().check();
	await item.getByRole('button', { name: 'Check' }).click();
	await expectAnswered(page);
}

async function expectAnswered(page: Page): Promise<void> {
	const item = firstItem(page);
	await item.scrollIntoViewIfNeeded();
	await expect(item.getByText(/^(Correct|Not quite)/).first()).toBeVisible();
	await expect(item.getByRole('radio').first()).toBeChecked();
}

const labNamed = (page: Page, heading: RegExp) =>
	page.locator('section.lab').filter({ has: page.getByRole('heading', { name: heading }) });

async function watchStream(page: Page): Promise<void> {
	const lab = labNamed(page, /stream/i).first();
	await lab.scrollIntoViewIfNeeded();
	await lab.getByRole('button', { name: 'Run' }).click();
	await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
	const text = lab.getByRole('group', { name: 'Text of the answer' });
	await expect(text).toHaveAttribute('aria-busy', 'true');
	await expect(lab.getByText(/message_stop arrived/)).toBeVisible({ timeout: 20_000 });
	expect((await text.innerText()).split(/\s+/).length).toBeGreaterThan(30);
	await expect(page.locator('#announcer-status')).toHaveText(/Response complete, \d+ words/);
}

async function provokeError(page: Page): Promise<void> {
	const lab = labNamed(page, /break it/i).first();
	await lab.getByRole('radio', { name: /key/i }).first().check();
	await lab.getByRole('button', { name: 'Run' }).click();
	await expect(lab.getByText('Error status 401')).toBeVisible();
	await expect(
		lab.getByRole('definition').filter({ hasText: 'authentication_error' }),
	).toBeVisible();

	await lab.locator('input[value=overloaded]').check();
	await lab.getByRole('button', { name: 'Run' }).click();
	await expect(lab.getByText('Error status 529')).toBeVisible({ timeout: 15_000 });
	await expect(lab.getByRole('listitem').filter({ hasText: /^Request 3: waited/ })).toBeVisible();
}

async function turnCard(page: Page): Promise<void> {
	const card = page.getByRole('article').first();
	await card.scrollIntoViewIfNeeded();
	const button = card.locator('button[aria-expanded]');
	await button.click();
	await expect(button).toHaveAttribute('aria-expanded', 'true');
	await expect(card.locator('[id$=-back]')).toBeVisible();
}

/** Whatever the page complains about: errors, exceptions, blocked resources. */
function listen(page: Page): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
}
