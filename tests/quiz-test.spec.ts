import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { axeOn } from './axe.ts';
import { answerRight, keysIn } from './answer-right.ts';

const [module] = parse(readFileSync('src/content/course.yaml', 'utf8')).modules as [
	{ passPercent: number; blueprint: { take: number }[] },
];
const total = module.blueprint.reduce((sum, { take }) => sum + take, 0);
const needed = Math.ceil((total * module.passPercent) / 100);
const address = '/modules/messages-api/test/';
const forms = (page: Page) => page.locator('.module-test form');

async function start(page: Page): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Start the test' }).click();
	await expect(forms(page).first()).toBeVisible();
}

/** Gives some complete answer, whatever the type. */
async function answerOne(form: Locator): Promise<void> {
	const kind = async (selector: string) => (await form.locator(selector).count()) > 0;
	if (await kind('[data-by]')) await form.locator('[data-by="1"]').first().click();
	else if (await kind('[name=entry]')) await form.getByRole('textbox').fill('42');
	else if (await kind('.quiz-item__card'))
		for (const card of await form.locator('.quiz-item__card').all())
			await card.getByRole('radio').first().check();
	else if (await kind('[type=radio]')) await form.getByRole('radio').first().check();
	else for (const box of await form.getByRole('checkbox').all()) await box.check();
	await form.locator('legend').first().click();
}

async function answerAll(page: Page): Promise<void> {
	for (const form of await forms(page).all()) await answerOne(form);
	await expect(page.getByText('Every question has an answer.')).toBeVisible();
}

test('one question for each objective is drawn, and nothing is judged before they are handed in', async ({
	page,
}) => {
	await start(page);
	await expect(forms(page)).toHaveCount(total);
	await answerAll(page);
	await expect(page.locator('.quiz-item__verdict')).toHaveCount(0);
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.locator('.quiz-item__verdict')).toHaveCount(total);
	await expect(page.getByRole('heading', { name: /^(Passed|Not passed yet)$/ })).toBeFocused();
	await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(1);
});

test('a learner leaves in the middle, comes back and finds every answer', async ({ page }) => {
	await start(page);
	await answerAll(page);
	const stems = await page.locator('.module-test form > fieldset > legend').allInnerTexts();
	const before = await page.locator('.module-test').ariaSnapshot();
	await page.goto('/');
	await page.goto(address);
	await expect(forms(page)).toHaveCount(total);
	expect(await page.locator('.module-test form > fieldset > legend').allInnerTexts()).toEqual(
		stems,
	);
	expect(await page.locator('.module-test').ariaSnapshot()).toBe(before);
	await page.goto('/progress/');
	await expect(page.getByText(`open, ${total} of ${total} answered`)).toBeVisible();
});

for (const [when, wait] of [
	['before its field is left', (page: Page) => expect.poll(() => keptOn(page)).toContain('429')],
	['when the page is left at once', () => undefined],
] as const)
	test(`what is typed is kept ${when}`, async ({ page }) => {
		await page.addInitScript(() => (Math.random = () => 0.5));
		await start(page);
		const entry = page.locator('.module-test [name=entry]').first();
		await entry.pressSequentially('429');
		await wait(page);
		await page.reload();
		await expect(entry).toHaveValue('429');
	});

test('what has no answer is named before it is handed in, and earns nothing', async ({ page }) => {
	await start(page);
	await answerOne(forms(page).first());
	await page.getByRole('button', { name: 'Hand in' }).click();
	const open = page.getByText(/^A question without an answer earns nothing/);
	await expect(open.getByRole('link')).toHaveCount(total - 1);
	await page.getByRole('button', { name: `Hand in with ${total - 1} open` }).click();
	await expect(page.getByRole('heading', { name: 'No answer' })).toHaveCount(total - 1);
	await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
});

test('a retake asks for what was missed with other questions, until the pool is dry and says so', async ({
	page,
}) => {
	test.setTimeout(120_000);
	const stems = () => page.locator('.module-test form > fieldset > legend').allInnerTexts();
	const questions = async () => (await stems()).map((text) => text.replace(/^.*\n/, ''));
	const dry = page.getByText(/^You have met \d+ of these before/);
	await start(page);
	const met = new Set(await questions());

	for (let retake = 0; retake < 8; retake++) {
		await answerAll(page);
		await page.getByRole('button', { name: 'Hand in' }).click();
		await expect(page.getByRole('table')).toBeVisible();
		const wanted = await missedIn(page);
		await page.getByRole('button', { name: 'Retake what I missed' }).click();
		await expect(page.getByRole('heading', { name: 'Retake' })).toBeFocused();
		const drawn = await questions();
		if (await dry.count()) return;
		expect(drawn).toHaveLength(wanted);
		expect(drawn.filter((question) => met.has(question))).toEqual([]);
		for (const question of drawn) met.add(question);
	}
	throw new Error('Eight retakes, and the pool is not dry.');
});

/** Questions that a retake of the objectives with a point missing has. */
async function missedIn(page: Page): Promise<number> {
	const cells = await page.getByRole('table').locator('tbody td').allInnerTexts();
	return cells
		.map((cell) => /(\d+) of (\d+)/.exec(cell) ?? [])
		.filter(([, earned, possible]) => earned !== possible)
		.reduce((sum, [, , possible]) => sum + Number(possible), 0);
}

test('a learner who knows passes, and the progress page says so', async ({ page }) => {
	await start(page);
	const keys = await keysIn(page);
	for (const form of await forms(page).all()) await answerRight(form, keys);
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.getByRole('heading', { name: 'Passed' })).toBeFocused();
	await expect(
		page.getByText(`${total} of ${total} are right; ${needed} are needed.`),
	).toBeVisible();
	await expect(page.getByRole('button', { name: 'Retake what I missed' })).toHaveCount(0);
	await page.goto('/progress/');
	await expect(page.getByText(`passed, ${total} of ${total} right`)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing in a test and its result in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await start(page);
		expect(await violations(page)).toEqual([]);
		await answerAll(page);
		await page.getByRole('button', { name: 'Hand in' }).click();
		await expect(page.getByRole('table')).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});

/** Responses that are on the disk. */
function keptOn(page: Page): Promise<unknown[]> {
	return page.evaluate(
		() =>
			new Promise<unknown[]>((resolve, reject) => {
				const opening = indexedDB.open('roundtrip');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const reading = opening.result.transaction('events').objectStore('events').getAll();
					reading.onsuccess = () => {
						opening.result.close();
						resolve(reading.result.map(({ response }) => response));
					};
				};
			}),
	);
}

async function violations(page: Page) {
	const { violations: found } = await axeOn(page)
		.include('.module-test')
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
