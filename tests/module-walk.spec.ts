import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { answerRight, keysIn } from './answer-right.ts';

const [module] = parse(readFileSync('src/content/course.yaml', 'utf8')).modules as [
	{ title: string; lessons: { id: string; slug: string; title: string }[] },
];

for (const [name, width, height] of [
	['a phone', 390, 844],
	['a desktop', 1280, 900],
] as const)
	test(`a newcomer goes from the front page to a passed module test on ${name}`, async ({
		page,
	}) => {
		test.setTimeout(240_000);
		await page.setViewportSize({ width, height });
		const complaints: string[] = [];
		page.on('pageerror', (error) => complaints.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});

		await page.goto('/');
		await page.getByRole('link', { name: 'Start lesson 1' }).click();
		for (const lesson of module.lessons) await takeLesson(page, lesson.title);
		await passTest(page);

		await page.goto('/progress/');
		await expect(page.getByText(/passed, \d+ of \d+ right/)).toBeVisible();
		expect(complaints).toEqual([]);
	});

/** The four pages of a lesson, one after the other; the last link leads on. */
async function takeLesson(page: Page, title: string): Promise<void> {
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(title);
	await answerFirst(page);
	await page.getByRole('button', { name: 'Lesson done' }).click();
	await page.getByRole('link', { name: 'practise this lesson' }).click();
	await expect(heading).toHaveText(/^Practice/);
	await page.getByText('Open the answer').first().click();
	await answerFirst(page);
	for (const name of [/^Cheatsheet/, /^References/]) {
		await page.locator('a[rel=next]').click();
		await expect(heading).toHaveText(name);
	}
	await page.locator('a[rel=next]').click();
}

async function answerFirst(page: Page): Promise<void> {
	// An item about a lab asks for a run first.
	const item = page.locator('form.quiz-item:has([name=option])').first();
	await item.scrollIntoViewIfNeeded();
	await answerRight(item, await keysIn(page));
	await item.getByRole('button', { name: 'Check' }).click();
	await expect(item.getByRole('heading', { name: /^Correct/ })).toBeVisible();
}

async function passTest(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Start the test' }).click();
	const forms = page.locator('.module-test form');
	await expect(forms.first()).toBeVisible();
	const keys = await keysIn(page);
	for (const form of await forms.all()) await answerRight(form, keys);
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.getByRole('heading', { name: 'Passed' })).toBeFocused();
}
