import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { recordOf } from './record-of.ts';

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

async function openLab(page: Page, id: string): Promise<Locator> {
	await page.goto(practice);
	return showLab(page, id);
}

async function showLab(page: Page, id: string): Promise<Locator> {
	const lab = page.locator(`section.lab[aria-labelledby=lab-${id}]`);
	await lab.scrollIntoViewIfNeeded();
	await expect(lab.locator('astro-island:not([ssr])')).toBeAttached();
	return lab;
}

const runButton = (lab: Locator) => lab.getByRole('button', { name: 'Run', exact: true });
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
					.getByRole('link', { name: /^Row «/ })
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
		await lab.getByRole('button', { name: /^Standard/ }).click();
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

test('a run without a prediction is recorded as not predicted, and one with it answers its item', async ({
	page,
}) => {
	const lab = await openLab(page, 'errors');
	await lab.getByRole('radio', { name: /^Wrong key/ }).check();
	await runButton(lab).click();
	await expect(lab.getByText('You predicted nothing this time.')).toBeVisible();
	await predicted(lab, 'status').selectOption('401');
	await predicted(lab, 'attempts').selectOption('3');
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
});

test('a key is refused when it cannot be one, used from its header alone, and forgotten with one click', async ({
	page,
}) => {
	const lab = await openLab(page, 'errors');
	await lab.getByText('Asks the simulator: no cost').click();
	await lab.getByRole('radio', { name: 'Your own key' }).check();
	const field = lab.getByLabel('Key of the Claude API');
	await field.fill('sk-ant two words');
	await lab.getByRole('button', { name: 'Use this key' }).click();
	await expect(lab.getByText('A key has no spaces', { exact: false })).toBeVisible();
	const key = 'sk-ant-secret-0123456789';
	await field.fill(key);
	await lab.getByRole('button', { name: 'Use this key' }).click();

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
	await lab.getByRole('button', { name: 'Forget key' }).click();
	expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain(key);
});

test('a server that goes away is said, and the topic is kept', async ({ page }) => {
	const lab = await openLab(page, 'stream');
	await lab.getByLabel('Or your own topic').fill('how bees count');
	await page.route('**/api/labs/run', (route) => route.abort());
	await runButton(lab).click();
	await expect(lab.getByText('The course server does not answer.', { exact: false })).toBeVisible();
	await expect(lab.getByLabel('Or your own topic')).toHaveValue('how bees count');
});

test('the herd is drawn, counted and told in a table', async ({ page }) => {
	const lab = await openLab(page, 'herd');
	await lab.getByRole('radio', { name: /^Exponential\b(?! with)/ }).check();
	const total = lab.locator('.lab-meters dd').nth(1);
	const before = await total.textContent();
	await lab.getByRole('radio', { name: /^Exponential with jitter/ }).check();
	await expect(total).not.toHaveText(before!);
	await lab.getByLabel('Clients').focus();
	await page.keyboard.press('ArrowRight');
	await expect(lab.getByLabel('Clients')).toHaveValue('220');
	await lab.getByText('Second by second').click();
	await expect(lab.getByRole('region', { name: 'Requests in each second' })).toBeVisible();
	await expect(
		lab.getByRole('img', { name: /requests, at most \d+ in one second under a limit of/ }),
	).toBeVisible();
});

test('a batch is submitted, watched, joined and billed', async ({ page }) => {
	test.setTimeout(90_000);
	const lab = await openLab(page, 'batch');
	await lab.getByRole('button', { name: 'Submit', exact: true }).click();
	await expect(lab.getByText('Everything stays at processing', { exact: false })).toBeVisible();
	await expect(lab.getByText(/review-13 \(invalid_request_error\)/)).toBeVisible({
		timeout: 60_000,
	});
	await lab.getByRole('button', { name: 'Joined on custom_id' }).click();
	const ids = await lab
		.getByRole('region', { name: 'Results' })
		.getByRole('rowheader')
		.allTextContents();
	expect(ids).toEqual(ids.toSorted());
	expect(ids).toHaveLength(20);
	await expect(
		lab.getByText(/cost \$[\d.]+ in the batch, and \$[\d.]+ as standard calls/),
	).toBeVisible();
});

test('the terminal’s page shows its own requests with their retries, and nobody else’s', async ({
	page,
	request,
}) => {
	const lab = await openLab(page, 'terminal');
	await expect(lab.getByText('Watching for your requests.')).toBeVisible();
	const setUp = await lab
		.getByLabel('Command: First, once in the terminal', { exact: true })
		.textContent();
	const base = /BASE_URL=(\S+)/.exec(setUp!)![1]!;
	const key = /API_KEY=(\S+)/.exec(setUp!)![1]!;
	const send = (key: string, retry: string, fault: string) =>
		request.post(`${base}/v1/messages`, {
			headers: {
				authorization: `Bearer ${key}`,
				'anthropic-version': '2026-10-21',
				'x-stainless-retry-count': retry,
				'simulator-fault': fault,
			},
			data: {
				model: 'claude-haiku-5-5',
				max_tokens: 8,
				messages: [{ role: 'user', content: 'Hi' }],
			},
		});
	await send('sk-ant-sim-somebody-else-entirely', '0', '');
	await send(key, '0', '529;times=1');
	await send(key, '1', '529;times=1');
	const rows = lab.getByRole('region', { name: 'Your requests' }).locator('tbody tr');
	await expect(rows).toHaveCount(2);
	await expect(rows.nth(0)).toContainText('529');
	await expect(rows.nth(1)).toContainText('200');
	await expect(lab.getByText('1 of 2 requests were retries', { exact: false })).toBeVisible();
});

async function write(editor: Locator, page: Page, code: string): Promise<void> {
	await editor.locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(code);
}

test('the program of a run is changed and run in a sandbox that reaches the simulator alone', async ({
	page,
}) => {
	test.setTimeout(60_000);
	const lab = await openLab(page, 'errors');
	await lab.locator('input[name=case][value=overloaded-once]').check();
	await runButton(lab).click();
	await expect(runButton(lab)).toBeVisible();
	await lab.getByText('Edit the program and run it here').click();
	const place = lab.locator('.lab-playground');
	await place.getByRole('button', { name: 'Run program' }).click();
	await expect(place.getByText('It ended by itself, after 2 requests.')).toBeVisible({
		timeout: 15_000,
	});
	await expect(place.getByLabel('Console')).toContainText('end_turn');

	await write(
		place,
		page,
		`for (const url of ['/', 'https://example.com/', '/api/labs/status']) {
	try { await fetch(new URL(url, 'http://127.0.0.1')); console.log('reached', url); } catch (error) { console.log('no', url); }
}
for (const name of ['document', 'localStorage', 'parent']) console.log(name, name in globalThis);
try { importScripts('http://127.0.0.1:1/'); console.log('imported'); } catch { console.log('no import'); }
try { new Function('return 1')(); console.log('evaluated'); } catch { console.log('no eval'); }
const typed: number = 1;
console.log('typed', typed);`,
	);
	await place.getByRole('button', { name: 'Run program' }).click();
	await expect(place.getByLabel('Console')).toHaveText(
		/^no \/\s*no https:\/\/example.com\/\s*no \/api\/labs\/status\s*document false\s*localStorage false\s*parent false\s*no import\s*no eval\s*typed 1\s*$/,
	);

	await write(
		place,
		page,
		`import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic({ apiKey: 'sk-ant-fault:529', maxRetries: 0 });
await client.messages.create({ model: 'claude-haiku-5-5', max_tokens: 8, messages: [{ role: 'user', content: 'Hi' }] }).catch((error: Error) => console.log(error.constructor.name));`,
	);
	await place.getByRole('button', { name: 'Run program' }).click();
	await expect(place.getByLabel('Console')).toHaveText(/^OverloadedError\s*$/);

	await write(place, page, 'while (true) {}');
	await place.getByRole('button', { name: 'Run program' }).click();
	await place.getByRole('button', { name: 'Stop program' }).click();
	await expect(place.getByText('You stopped it.')).toBeVisible();

	await page.reload();
	const again = await showLab(page, 'errors');
	await again.locator('input[name=case][value=overloaded-once]').check();
	await runButton(again).click();
	await expect(runButton(again)).toBeVisible();
	await again.getByText('Edit the program and run it here').click();
	await expect(again.locator('.cm-content')).toHaveText('while (true) {}');
	await again.getByRole('button', { name: 'Reset' }).click();
	await expect(again.locator('.cm-content')).toContainText('import Anthropic');
});

const solutions: Record<string, string> = {
	'Log the three fields': `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic({ maxRetries: 0 });
try {
	const message = await client.messages.create({ model: 'claude-haiku-5-5', max_tokens: 64, messages: [{ role: 'user', content: 'Say hello.' }] });
	console.log(message.stop_reason);
} catch (error) {
	if (!(error instanceof Anthropic.APIError)) throw error;
	const body = error.error as { error: { message: string } };
	console.log(error.type, body.error.message, error.requestID);
}`,
	'Survive 529, spare the 400': `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic({ maxRetries: 2 });
const message = await client.messages.create({ model: 'claude-haiku-5-5', max_tokens: 64, messages: [{ role: 'user', content: 'Say hello.' }] });
console.log(message.stop_reason);`,
	'Tell a cut stream from a finished one': `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic({ maxRetries: 0 });
try {
	await client.messages.stream({ model: 'claude-haiku-5-5', max_tokens: 256, messages: [{ role: 'user', content: 'Explain server-sent events.' }] }).finalMessage();
	console.log('complete');
} catch {
	console.log('incomplete');
}`,
};

for (const [title, solution] of Object.entries(solutions))
	test(`exercise «${title}»: wrong as given, right when mended`, async ({ page }) => {
		test.setTimeout(120_000);
		const lab = await openLab(page, 'errors');
		await lab.getByText('Three programs to mend, tried under hidden scenarios').click();
		const task = lab.getByRole('region', { name: title });
		await task.getByRole('button', { name: 'Check program' }).click();
		await expect(task.getByRole('button', { name: 'Stop check' })).toBeVisible();
		await expect(task.getByRole('button', { name: 'Check program' })).toBeVisible({
			timeout: 60_000,
		});
		await expect(task.locator('[data-right=false]').first()).toBeVisible();
		await expect(task.locator('[data-right=false] .lab-attempts li').first()).toBeVisible();
		await write(task, page, solution);
		await task.getByRole('button', { name: 'Check program' }).click();
		await expect(task.getByText(/^(\d) of \1 scenarios passed/)).toBeVisible({ timeout: 60_000 });
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
		const { violations } = await new AxeBuilder({ page })
			.include('[aria-labelledby=lab-errors]')
			.analyze();
		expect(
			violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]),
		).toEqual([]);
	});

test('calm mode shows whole paragraphs', async ({ page }) => {
	test.setTimeout(60_000);
	const lab = await openLab(page, 'stream');
	await lab.getByText('Asks the simulator: no cost').click();
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
