import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { axeOn } from './axe.ts';
import { openLab as openLabAt, runButton, showLab } from './lab.ts';

interface Case {
	id: string;
	title: string;
	isExtra?: boolean;
	fault?: string;
	predict?: string[];
	expect: {
		status: number;
		errorType?: string;
		stopReason?: string;
		attempts: number;
		complete?: boolean;
	};
}

const practice = '/messages-api/production/practice/';
const { cases } = parse(readFileSync('src/content/labs/errors.yaml', 'utf8')) as { cases: Case[] };
const sizes = [
	{ name: 'a phone', width: 360, height: 800 },
	{ name: 'a desktop', width: 1440, height: 900 },
];
const labels: Record<string, string> = {
	status: 'Status',
	errorType: 'Error type',
	stopReason: 'Stop reason',
	attempts: 'HTTP attempts',
	complete: 'Complete text',
};

const openLab = (page: Page, id: string) => openLabAt(page, practice, id);
const predicted = (lab: Locator, field: string) =>
	lab.getByRole('combobox', { name: labels[field]!, exact: true });

test('there are twelve cases that everybody should see', () => {
	expect(cases.filter(({ isExtra }) => !isExtra)).toHaveLength(12);
});

for (const { name, ...viewport } of sizes) {
	test(`every case shows what its author says, on ${name}`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize(viewport);
		const lab = await openLab(page, 'errors');
		for (const one of cases) {
			await lab.locator(`input[name=case][value=${one.id}]`).check();
			for (const field of one.predict ?? ['status', 'errorType', 'attempts']) {
				const right = one.expect[field as 'status'] ?? (field === 'complete' ? true : 'none');
				await predicted(lab, field).selectOption(String(right));
			}
			await runButton(lab).click();
			await expect(runButton(lab), one.id).toBeVisible({ timeout: 30_000 });
			const all = one.predict?.length ?? 3;
			await expect(lab.getByText(`${all} of ${all} predictions right`), one.id).toBeVisible();
			await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
			await expect(lab.locator('.lab-attempts li')).toHaveCount(one.expect.attempts);
			await expect(
				lab
					.getByRole('link', { name: /^Row “/ })
					.or(lab.locator('.lab-log-line'))
					.first(),
			).toBeVisible();
		}
		await expect(lab.getByText('12 of 12 cases seen')).toBeVisible();
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
		).toBeLessThanOrEqual(0);
	});

	test(`the race shows two lanes and its X-ray, on ${name}`, async ({ page }) => {
		test.setTimeout(90_000);
		await page.setViewportSize(viewport);
		const lab = await openLab(page, 'stream');
		await runButton(lab).click();
		await expect(lab.getByRole('button', { name: 'Stop' })).toBeFocused();
		await expect(page.locator('#announcer-status')).toHaveText('Both calls started.');
		await expect(runButton(lab)).toBeVisible({ timeout: 40_000 });
		await expect(page.locator('#announcer-status')).toHaveText(
			/^Response complete, \d+ words, [\d.]+ seconds/,
		);
		await expect(lab.getByText('message_stop arrived', { exact: false })).toBeVisible();
		const text = lab.getByRole('group', { name: 'Text of the answer' });
		await expect(text).toHaveAttribute('aria-live', 'off');
		await expect(text).toHaveAttribute('aria-busy', 'false');
		await lab.getByRole('button', { name: /^Plain call/ }).click();
		await expect(lab.getByText(/^Every event \(/)).toHaveCount(0);
	});
}

test('an event lights up its text and its callback, and the text leads back to its event', async ({
	page,
}) => {
	test.setTimeout(60_000);
	const lab = await openLab(page, 'stream');
	await runButton(lab).click();
	await expect(runButton(lab)).toBeVisible({ timeout: 40_000 });
	await lab.getByText(/^Every event \(/).click();
	const list = lab.getByRole('list', { name: 'Events in their order' });
	await list.getByRole('button').first().focus();
	await page.keyboard.press('ArrowDown');
	await expect(list.getByRole('button').nth(1)).toBeFocused();
	await expect(list.getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true');
	const delta = list
		.getByRole('button')
		.filter({ has: page.locator('q') })
		.nth(3);
	await delta.click();
	const words = (await delta.locator('q').textContent())!;
	await expect(lab.locator('mark')).toHaveText(words);
	await expect(lab.locator('.lab-event__callbacks')).toContainText('streamEvent text');
	await expect(lab.getByLabel('JSON of this event')).toContainText('text_delta');
	await page.keyboard.press('End');
	await expect(lab.locator('.lab-event__callbacks')).toContainText('finalMessage');

	const text = lab.getByRole('group', { name: 'Text of the answer' });
	await text.evaluate((box) => (box.scrollTop = 0));
	await text.click({ position: { x: 30, y: 24 } });
	await expect(lab.locator('.lab-event__head')).toContainText('content_block_delta');
});

test('Escape stops both calls and says what was billed', async ({ page }) => {
	const lab = await openLab(page, 'stream');
	await runButton(lab).click();
	await expect(lab.getByText(/^Every event \(\d{2,}/)).toBeVisible({ timeout: 15_000 });
	await page.keyboard.press('Escape');
	await expect(lab.getByText('You stopped it.', { exact: false })).toBeVisible();
	await expect(lab.getByText(/It would have been billed: \d+ input tokens/)).toBeVisible();
	await expect(runButton(lab)).toBeFocused();
	await expect(
		page.locator('#announcer-alert, #announcer-status').filter({ hasText: /^Stopped after/ }),
	).toHaveCount(1);
});

test('an empty and an enormous topic', async ({ page }) => {
	const lab = await openLab(page, 'stream');
	await lab.getByLabel('Or your own topic').fill('   ');
	await runButton(lab).click();
	await expect(lab.getByText('Choose a topic or type one.')).toBeVisible();
	await lab.getByLabel('Or your own topic').fill('a'.repeat(5000));
	await runButton(lab).click();
	await expect(lab.getByText(/A topic has at most \d+ characters; yours has 5000/)).toBeVisible();
});

test('a run is taken away as a file and played again as a recording', async ({ page }) => {
	const lab = await openLab(page, 'errors');
	await lab.getByRole('radio', { name: /^Overloaded once/ }).check();
	await runButton(lab).click();
	const download = page.waitForEvent('download');
	await lab.getByRole('button', { name: 'Download as JSON' }).click();
	const path = await (await download).path();
	expect(readFileSync(path, 'utf8')).not.toMatch(/sk-ant-(?!…|\*)/);

	await page.reload();
	const again = await showLab(page, 'errors');
	await again.getByLabel('Recorded run').setInputFiles(path);
	await expect(again.getByText('Recorded', { exact: true })).toBeVisible();
	await expect(again.locator('.lab-attempts li')).toHaveCount(2);
	await again.getByLabel('Recorded run').setInputFiles({
		name: 'x.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"format":"roundtrip-record"}'),
	});
	await expect(again.getByText('This file is not a recorded run.', { exact: false })).toBeVisible();
});

test('a key is refused when it cannot be one, used from its header alone, and forgotten with one click', async ({
	page,
}) => {
	const lab = await openLab(page, 'errors');
	await lab.getByText('Where this runs: simulator, no cost').click();
	await lab.getByRole('radio', { name: 'Your own key' }).check();
	const field = lab.getByLabel('Key of the Claude API');
	await field.fill('sk-ant two words');
	await lab.getByRole('button', { name: 'Use this key' }).click();
	await expect(lab.getByText('A key has no spaces', { exact: false })).toBeVisible();
	const key = 'sk-ant-secret-0123456789';
	await field.fill(key);
	await lab.getByRole('button', { name: 'Use this key' }).click();
	const forget = lab.getByRole('button', { name: 'Forget key' });
	await expect(forget).toBeFocused();

	const seen: string[] = [];
	await page.route('**/api/labs/run', async (route) => {
		const request = route.request();
		expect(request.headers()['lab-key']).toBe(key);
		seen.push(request.url(), request.postData() ?? '');
		const message = 'The spending of today is used up. Run on the simulator.';
		const error = { type: 'rate_limit_error', message };
		if (seen.length === 2)
			await route.fulfill({ status: 429, json: { type: 'error', error, request_id: null } });
		else await route.continue();
	});
	await runButton(lab).click();
	await expect(lab.getByText('The spending of today is used up.', { exact: false })).toBeVisible();
	expect(seen.join(' ')).not.toContain(key);
	expect(await page.content()).not.toContain(key);
	await page.unroute('**/api/labs/run');

	await lab.getByRole('button', { name: 'Run on the simulator' }).click();
	await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();

	await lab.getByRole('radio', { name: 'Your own key' }).check();
	expect(await page.evaluate(() => Object.values(sessionStorage).join())).toContain(key);
	await expect(forget).toBeVisible();
	await expect(lab.getByRole('radio', { name: 'Your own key' })).toBeFocused();
	await forget.click();
	expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain(key);
	await expect(lab.getByRole('radio', { name: 'Simulated: no key, no cost' })).toBeFocused();
});

test('a server that goes away is said, and the topic is kept', async ({ page }) => {
	const lab = await openLab(page, 'stream');
	await lab.getByLabel('Or your own topic').fill('how bees count');
	await page.route('**/api/labs/run', (route) => route.abort());
	await runButton(lab).click();
	await expect(lab.getByText('The course server does not answer.', { exact: false })).toBeVisible();
	await expect(lab.getByLabel('Or your own topic')).toHaveValue('how bees count');
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`a lab that has run, with every view open, has no barrier that axe finds, in ${colorScheme}`, async ({
		page,
	}) => {
		test.setTimeout(60_000);
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width: 360, height: 800 });
		const lab = await openLab(page, 'errors');
		await lab.locator('input[name=case][value=midstream-error]').check();
		await predicted(lab, 'attempts').selectOption('3');
		await runButton(lab).click();
		await expect(runButton(lab)).toBeVisible();
		for (const summary of await lab.locator('summary').all()) await summary.click();
		await expect(lab.locator('.cm-content').first()).toBeVisible();
		await lab.locator('.lab-event-list button').nth(3).click();
		const { violations } = await axeOn(page).include('[aria-labelledby=lab-errors]').analyze();
		expect(
			violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]),
		).toEqual([]);
	});

test('calm mode shows whole paragraphs', async ({ page }) => {
	test.setTimeout(60_000);
	const lab = await openLab(page, 'stream');
	await lab.getByText('Where this runs: simulator, no cost').click();
	await lab.getByLabel('Calm mode', { exact: false }).check();
	await runButton(lab).click();
	const text = lab.getByRole('group', { name: 'Text of the answer' });
	const seen = new Set<string>();
	while ((await lab.getByRole('button', { name: 'Stop' }).count()) > 0) {
		seen.add((await text.textContent()) ?? '');
		await page.waitForTimeout(100);
	}
	const partial = [...seen].filter(
		(part) => !part.includes('No text yet') && !part.startsWith('Sent.'),
	);
	expect(partial.slice(0, -1).filter((part) => !part.endsWith('\n'))).toEqual([]);
});

test('a row of the cheatsheet leads to the case that shows it, ready to run', async ({ page }) => {
	await page.goto('/messages-api/production/cheatsheet/');
	const table = page.getByRole('region', { name: /^Failures, how to recognise them/ });
	await table.getByRole('link', { name: 'Run it: Unknown model' }).click();
	await expect(page).toHaveURL(/\/practice\/\?case=errors\.unknown-model#lab-errors$/);
	const lab = page.getByRole('region', { name: 'Break it on purpose' });
	await expect(lab.getByRole('radio', { name: /^Unknown model/ })).toBeChecked();
	await expect(lab.getByText('The model id looks right and was never one.')).toBeVisible();
});
