import { expect, type Page, test } from '@playwright/test';
import { openLab as openLabAt, runButton } from './lab.ts';
import { recordOf } from './record-of.ts';

const openLab = (page: Page, lesson: string, id: string) =>
	openLabAt(page, `/messages-api/${lesson}/practice/`, id);

const runsOf = async (page: Page, lab: string) =>
	(await recordOf(page)).filter((event) => event['type'] === 'ran' && event['lab'] === lab);

/** Reads the progress page: how many labs of this lesson the record knows. */
async function labsRun(page: Page, lesson: string): Promise<number> {
	await page.goto('/progress/');
	const line = page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: lesson }) })
		.getByText(/\d+ of \d+ labs run/);
	return Number(/(\d+) of \d+ labs run/.exec((await line.textContent()) ?? '')?.[1]);
}

test('the herd counts as run once a strategy was chosen, not by opening the page', async ({
	page,
}) => {
	const lab = await openLab(page, 'production', 'herd');
	await page.waitForTimeout(1500);
	expect(await runsOf(page, 'herd')).toEqual([]);
	await lab.getByRole('radio', { name: /^Exponential with jitter/ }).check();
	await expect.poll(() => runsOf(page, 'herd')).toHaveLength(1);
	expect(await runsOf(page, 'herd')).toMatchObject([
		{ case: 'jitter', source: 'simulator', complete: true },
	]);
	expect(await labsRun(page, 'The Messages API in production')).toBe(1);
});

test('a day of a system prompt counts as run when it was predicted, or set with the sliders', async ({
	page,
}) => {
	const lab = await openLab(page, 'system-prompt', 'system-cost');
	await lab.getByLabel('USD a day').fill('40');
	await page.keyboard.press('Enter');
	await expect(lab.getByText('That is the day without a cache.')).toBeVisible();
	await lab.getByRole('slider', { name: 'Cache hits' }).focus();
	await page.keyboard.press('Home');
	await expect.poll(() => runsOf(page, 'system-cost')).toHaveLength(2);
	const [predicted, set] = await runsOf(page, 'system-cost');
	expect(predicted).toMatchObject({
		case: 'predict',
		usd: expect.closeTo(6.8),
		predicted: { usd: 40 },
	});
	expect(set).not.toHaveProperty('predicted');
	expect(await labsRun(page, 'The system prompt')).toBe(1);
});

test('a workload counts as run when the learner set it', async ({ page }) => {
	const lab = await openLab(page, 'models', 'price');
	await lab.getByLabel('Older models too').check();
	await page.waitForTimeout(1500);
	expect(await runsOf(page, 'price')).toEqual([]);
	await lab.getByLabel(/^Batch/).check();
	await expect.poll(() => runsOf(page, 'price')).toHaveLength(1);
	expect(await runsOf(page, 'price')).toMatchObject([{ case: 'batch', source: 'simulator' }]);
	expect(await labsRun(page, 'Models, tokens and effort')).toBe(1);
});

test('a batch that was watched to its end, and a program in the terminal, count as run', async ({
	page,
	request,
}) => {
	const batch = await openLab(page, 'production', 'batch');
	await batch.getByRole('button', { name: 'Submit', exact: true }).click();
	await expect(batch.getByText(/review-13 \(invalid_request_error\)/)).toBeVisible({
		timeout: 60_000,
	});
	await expect.poll(() => runsOf(page, 'batch')).toHaveLength(1);
	expect(await runsOf(page, 'batch')).toMatchObject([{ source: 'simulator', complete: true }]);

	const terminal = await openLab(page, 'production', 'terminal');
	await expect(terminal.getByText('Watching for your requests.')).toBeVisible();
	const setUp = await terminal
		.getByLabel('Command: First, once in the terminal', { exact: true })
		.textContent();
	const [, base = '', key = ''] = /BASE_URL=(\S+)[^]*API_KEY=(\S+)/.exec(setUp ?? '') ?? [];
	for (const retry of ['0', '1'])
		await request.post(`${base}/v1/messages`, {
			headers: {
				...{ authorization: `Bearer ${key}`, 'anthropic-version': '2026-10-21' },
				'x-stainless-retry-count': retry,
			},
			data: {
				...{ model: 'claude-haiku-5-5', max_tokens: 8 },
				messages: [{ role: 'user', content: 'Hi' }],
			},
		});
	await expect(
		terminal.getByRole('region', { name: 'Your requests' }).locator('tbody tr'),
	).toHaveCount(2);
	await expect.poll(() => runsOf(page, 'terminal')).toHaveLength(1);
	expect(await labsRun(page, 'The Messages API in production')).toBe(2);
});

test('a run without a prediction is recorded as not predicted, and one with it answers its item', async ({
	page,
}) => {
	const lab = await openLab(page, 'production', 'errors');
	// There before the run, so that the run comes into a form that is open.
	const item = page.locator('#l4\\.errors\\.lab-key');
	await item.scrollIntoViewIfNeeded();
	await expect(item.getByText('You have not run it yet.')).toBeVisible();
	await lab.getByRole('radio', { name: /^Wrong key/ }).check();
	await runButton(lab).click();
	await expect(lab.getByText('You predicted nothing this time.')).toBeVisible();
	await lab.getByRole('combobox', { name: 'Status', exact: true }).selectOption('401');
	await lab.getByRole('combobox', { name: 'HTTP attempts', exact: true }).selectOption('3');
	await runButton(lab).click();
	await expect(lab.getByText('1 of 2 predictions right')).toBeVisible();
	await expect(
		lab.getByText('The SDK does not repeat a 401', { exact: false }).first(),
	).toBeVisible();
	const events = await recordOf(page);
	const ran = events.filter(({ type }) => type === 'ran');
	expect(ran.map(({ predicted }) => predicted)).toEqual([undefined, { status: 401, attempts: 3 }]);
	expect(ran[0]).toMatchObject({
		lab: 'errors',
		case: 'wrong-key',
		status: 401,
		attempts: 1,
		source: 'simulator',
	});
	expect(events.find(({ type }) => type === 'answered')).toMatchObject({
		item: 'l4.errors.lab-key',
		surface: 'lab',
		score: 0.5,
	});
	for (const load of [() => undefined, () => page.reload()]) {
		await load();
		await item.scrollIntoViewIfNeeded();
		await expect(item.getByRole('heading', { name: 'Not quite' })).toBeVisible();
		await expect(item.getByLabel('Requests sent')).toHaveValue('3');
	}
});
