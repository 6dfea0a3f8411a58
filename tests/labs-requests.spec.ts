import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { axeOn } from './axe.ts';
import { openLab as openLabAt } from './lab.ts';
import { recordOf } from './record-of.ts';

interface Expected {
	status: number;
	errorType?: string;
	stopReason?: string;
	parses?: boolean;
}
interface Case {
	id: string;
	title: string;
	request: Record<string, unknown>;
	predict: (keyof Expected)[];
	expect: Expected;
}
interface Pair {
	id: string;
	sides: [string, string];
}

const labNamed = (name: string) =>
	parse(readFileSync(`src/content/labs/${name}.yaml`, 'utf8')) as { cases: Case[]; pairs: Pair[] };

const pages = {
	build: '/messages-api/request/practice/',
	temperature: '/messages-api/models/practice/',
	json: '/messages-api/models/practice/',
};
const labels: Record<keyof Expected, string> = {
	status: 'Status',
	errorType: 'Error type',
	stopReason: 'Stop reason',
	parses: 'JSON.parse accepts it',
};
const sizes = [
	{ name: 'a phone', width: 360, height: 800 },
	{ name: 'a desktop', width: 1440, height: 900 },
];

const openLab = (page: Page, id: keyof typeof pages) => openLabAt(page, pages[id], id);

const runButton = (lab: Locator) => lab.getByRole('button', { name: /^Run( both)?$/ });
const json = (lab: Locator) => lab.getByRole('textbox', { name: /^As JSON/ });
const noSideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function predict(form: Locator, { predict, expect: expected }: Case): Promise<void> {
	for (const field of predict)
		await form
			.getByRole('combobox', { name: labels[field], exact: true })
			.selectOption(String(expected[field] ?? 'none'));
}

const { cases } = labNamed('build');

for (const { name, ...viewport } of sizes) {
	test(`the eight requests end as their author says, on ${name}`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize(viewport);
		const lab = await openLab(page, 'build');
		expect(cases).toHaveLength(8);
		for (const one of cases) {
			await lab.locator(`input[name=case][value=${one.id}]`).check();
			expect(JSON.parse(await json(lab).inputValue())).toEqual(one.request);
			await predict(lab, one);
			await runButton(lab).click();
			await expect(lab.getByText('3 of 3 predictions right'), one.id).toBeVisible();
			await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
			await expect(lab.locator('.lab-status')).toHaveText(
				`${one.expect.status < 400 ? 'Status' : 'Error status'} ${one.expect.status}`,
			);
		}
		await expect(lab.getByText('8 of 8 cases seen')).toBeVisible();
		expect(await noSideways(page)).toBeLessThanOrEqual(0);
	});

	for (const id of ['temperature', 'json'] as const)
		test(`every pair of «${id}» ends as its author says, on ${name}`, async ({ page }) => {
			test.setTimeout(120_000);
			await page.setViewportSize(viewport);
			const lab = await openLab(page, id);
			const { cases, pairs } = labNamed(id);
			for (const pair of pairs) {
				await lab.locator(`input[name=pair][value=${pair.id}]`).check();
				const sides = pair.sides.map((side) => cases.find((one) => one.id === side)!);
				for (const one of sides)
					await predict(lab.getByRole('group', { name: `Predict: ${one.title}` }), one);
				await runButton(lab).click();
				for (const one of sides) {
					const answer = lab.getByRole('region', { name: `${one.title}: answer` });
					await expect(answer.locator('.lab-status'), one.id).toContainText(
						String(one.expect.status),
					);
					await expect(
						lab.getByRole('region', { name: `${one.title}: meaning` }),
						one.id,
					).toContainText(`${one.predict.length} of ${one.predict.length} predictions right`);
				}
			}
			await expect(lab.getByText('3 of 3 pairs seen')).toBeVisible();
			await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
			expect(await noSideways(page)).toBeLessThanOrEqual(0);
		});
}

test('the form and the JSON follow each other, and an edit is kept while another case is looked at', async ({
	page,
}) => {
	const lab = await openLab(page, 'build');
	await lab.getByRole('textbox', { name: 'max_tokens' }).fill('64');
	expect(JSON.parse(await json(lab).inputValue())).toEqual({
		...cases[0]!.request,
		max_tokens: 64,
	});
	await lab.getByRole('button', { name: 'Add a turn' }).click();
	await lab.getByRole('textbox', { name: 'Text of turn 2' }).fill('Hello.');
	await lab.getByRole('textbox', { name: 'system' }).fill('Be brief.');
	await expect(lab.getByText('Edited: a request of your own.')).toBeVisible();
	await expect(json(lab)).toHaveValue(/"role": "assistant",\n\s+"content": "Hello\."/);

	await json(lab).fill('{"model": "claude-opus-5-5", "max_tokens": 5, "top_k": 1}');
	await expect(lab.getByRole('combobox', { name: 'model', exact: true })).toHaveValue(
		'claude-opus-5-5',
	);
	await expect(lab.getByText('In the JSON alone: top_k.')).toBeVisible();
	await lab.locator('input[value=prefill]').check();
	await expect(json(lab)).toHaveValue(/The answer is:/);
	await lab.locator('input[value=no-max-tokens]').check();
	await expect(json(lab)).toHaveValue(/top_k/);
	await lab.getByRole('button', { name: 'Back to the case' }).click();
	expect(JSON.parse(await json(lab).inputValue())).toEqual(cases[0]!.request);
});

test('JSON that cannot be read says where, keeps what is there and is not sent', async ({
	page,
}) => {
	const lab = await openLab(page, 'build');
	const broken = '{\n  "model": "claude-haiku-5-5",\n  "max_tokens" 64\n}';
	await json(lab).fill(broken);
	const problem = 'Line 3, column 16: here stands “64”, where JSON has a colon.';
	await expect(lab.getByText(problem)).toBeVisible();
	await expect(json(lab)).toHaveAccessibleDescription(problem);
	await expect(lab.getByRole('textbox', { name: 'max_tokens' })).toBeDisabled();
	await expect(lab.getByText('The form waits until')).toBeVisible();
	await runButton(lab).click();
	await expect(json(lab)).toBeFocused();
	await expect(lab.locator('.lab-status')).toHaveCount(0);
	await expect(json(lab)).toHaveValue(broken);
	await json(lab).fill(broken.replace('" 64', '": 64'));
	await expect(lab.getByRole('textbox', { name: 'max_tokens' })).toHaveValue('64');
});

test('a request of one’s own runs on the simulator, streamed too, and fills no case', async ({
	page,
}) => {
	const lab = await openLab(page, 'build');
	await lab.getByRole('textbox', { name: 'max_tokens' }).fill('200');
	await lab.getByRole('combobox', { name: 'Stop reason', exact: true }).selectOption('end_turn');
	await runButton(lab).click();
	await expect(lab.getByText('1 of 1 predictions right')).toBeVisible();
	await expect(lab.getByText('This was a request of your own.', { exact: false })).toBeVisible();
	await expect(lab.getByText('0 of 8 cases seen')).toBeVisible();
	await lab.getByRole('checkbox', { name: 'stream' }).check();
	await runButton(lab).click();
	await expect(lab.getByText(/^Every event \(/)).toBeVisible();
	await expect(lab.getByText('The answer came as a stream', { exact: false })).toBeVisible();
});

test('a server that refuses a request of one’s own says so, with the simulator one click away', async ({
	page,
}) => {
	const lab = await openLab(page, 'build');
	const message = 'This server’s key sends only the requests of the labs as they stand.';
	const refusal = { type: 'error', error: { type: 'permission_error', message }, request_id: null };
	const sent: unknown[] = [];
	await page.route('**/api/labs/run', async (route) => {
		sent.push(route.request().postDataJSON());
		if (route.request().headers()['lab-mode'] === 'simulator') await route.continue();
		else await route.fulfill({ status: 403, json: refusal });
	});
	await lab.getByRole('textbox', { name: 'max_tokens' }).fill('200');
	await runButton(lab).click();
	await expect(lab.getByText(message, { exact: false })).toBeVisible();
	await lab.getByRole('button', { name: 'Run on the simulator' }).click();
	await expect(lab.locator('.lab-status')).toHaveText('Status 200');
	const body = { ...cases[0]!.request, max_tokens: 200 };
	expect(sent).toEqual(Array(2).fill({ lab: 'build', body }));
});

test('two user turns are shown as the one turn that the API reads', async ({ page }) => {
	const lab = await openLab(page, 'build');
	await lab.locator('input[value=two-user-turns]').check();
	await runButton(lab).click();
	await expect(lab.getByText('You sent 2 messages. The API reads 1 turn:')).toBeVisible();
	await expect(lab.locator('.lab-merged li')).toHaveCount(1);
	await expect(lab.locator('.lab-merged q')).toHaveText([
		'My order is number 4711.',
		'When will it arrive?',
	]);
});

test('a field is explained to a pointer, to a finger and to the keyboard', async ({ browser }) => {
	const context = await browser.newContext({ hasTouch: true });
	const page = await context.newPage();
	const lab = await openLab(page, 'build');
	await lab.locator('input[value=stop-sequence]').check();
	await runButton(lab).click();
	const text = lab.locator('.lab-response__text');
	const field = (name: string) => lab.getByRole('button', { name, exact: true });
	await expect(text).toContainText('Point at a field');
	await field('stop_reason').hover();
	await expect(text).toContainText('stop_reason: Why the answer ended.');
	await field('stop_sequence').tap();
	await expect(text).toContainText('stop_sequence: Which of your stop_sequences ended');
	await field('usage').focus();
	await page.keyboard.press('ArrowDown');
	await expect(field('input_tokens')).toBeFocused();
	await expect(field('input_tokens')).toHaveAccessibleDescription(/^usage\.input_tokens: /);
	await page.keyboard.press('Home');
	await expect(field('id').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(text).toContainText('Point at a field');
	const texts = new Set<string>();
	for (const button of await lab.locator('.lab-response__body button').all()) {
		await button.focus();
		texts.add((await text.textContent())!);
	}
	expect([...texts].filter((one) => one.includes('No row of ours'))).toEqual([]);
	expect(texts.size).toBeGreaterThan(25);
	await context.close();
});

test('the build lab works by keyboard alone', async ({ page }) => {
	const lab = await openLab(page, 'build');
	await lab.locator('input[value=no-max-tokens]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(lab.locator('input[value=empty-messages]')).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(lab.getByRole('combobox', { name: 'model', exact: true })).toBeFocused();
	for (const name of ['max_tokens', 'system', 'stop_sequences']) {
		await page.keyboard.press('Tab');
		await expect(lab.getByRole('textbox', { name })).toBeFocused();
	}
	await page.keyboard.press('Tab');
	await expect(lab.getByRole('button', { name: 'Add a turn' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(json(lab)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(lab.getByRole('combobox', { name: 'Status', exact: true })).toBeFocused();
	await page.keyboard.type('400');
	await page.keyboard.press('Enter');
	await runButton(lab).focus();
	await page.keyboard.press('Enter');
	await expect(lab.getByText('1 of 1 predictions right')).toBeVisible();
	await expect(runButton(lab)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(lab.getByRole('button', { name: 'type', exact: true }).first()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(lab.locator('.lab-response button:focus')).toHaveCount(0);
});

test('the versions stand on both sides, the SDK’s types below, and the program names its version', async ({
	page,
}) => {
	const lab = await openLab(page, 'temperature');
	await lab.locator('input[value=haiku-4-5]').check();
	await runButton(lab).click();
	const old = lab.getByRole('region', { name: 'Version 2023-06-01: answer' });
	await expect(old.locator('dd').first()).toHaveText('2023-06-01');
	await expect(
		lab.getByRole('region', { name: 'Version 2026-10-21: answer' }).locator('dd').first(),
	).toHaveText('2026-10-21');
	await lab.getByText('What the types of the SDK say').click();
	await expect(lab.getByText('MessageCreateParamsNonStreaming', { exact: false })).toBeVisible();
	await lab.getByText('The X-ray of each run').click();
	await lab.getByRole('button', { name: 'Version 2023-06-01' }).click();
	await lab.getByText('The program that does the same').click();
	await expect(lab.getByLabel('Program in TypeScript')).toContainText(
		"defaultHeaders: { 'anthropic-version': '2023-06-01' }",
	);
	await expect(page.locator('#announcer-status')).toHaveText(
		/^Version 2026-10-21: Error.*complete/,
	);
});

test('the trap is repaired by a brace for a flat object alone', async ({ page }) => {
	const lab = await openLab(page, 'json');
	const trap = lab.getByRole('region', { name: 'Stop sequence: answer' });
	const schema = lab.getByRole('region', { name: 'Output format: answer' });
	for (const [pair, mark] of [
		['flat', '✓ accepts it'],
		['nested', '✗ throws'],
		['brace', '✗ throws'],
	] as const) {
		await lab.locator(`input[name=pair][value=${pair}]`).check();
		await runButton(lab).click();
		await expect(schema.locator('.lab-grades li')).toHaveText(['JSON.parse(text) ✓ accepts it']);
		const verdicts = trap.locator('.lab-grades li');
		await expect(verdicts).toHaveCount(2);
		await expect(verdicts.first()).toContainText(/throws.*JSON at position/);
		await expect(verdicts.last()).toContainText(`JSON.parse(text + "}") ${mark}`);
		const text = (await trap.getByLabel('Stop sequence: text').textContent())!;
		expect(text).not.toContain('}');
		JSON.parse((await schema.getByLabel('Output format: text').textContent())!);
	}
});

test('a run of a pair answers its item with what was predicted and what came', async ({ page }) => {
	const lab = await openLab(page, 'json');
	await lab.locator('input[value=nested]').check();
	const [nested] = labNamed('json').cases.filter(({ id }) => id === 'nested-trap');
	await predict(lab.getByRole('group', { name: 'Predict: Stop sequence' }), nested!);
	await runButton(lab).click();
	await expect(lab.getByText('2 of 2 predictions right')).toBeVisible();
	await expect(lab.getByText('1 of 3 pairs seen')).toBeVisible();
	const events = await recordOf(page);
	expect(events.filter(({ type }) => type === 'ran')).toHaveLength(2);
	expect(events.find(({ type }) => type === 'answered')).toMatchObject({
		...{ item: 'l3.output.lab-nested', surface: 'lab', score: 1 },
		response: { stopReason: 'stop_sequence', parses: false },
	});
});

for (const colorScheme of ['light', 'dark'] as const)
	for (const id of ['build', 'temperature', 'json'] as const)
		test(`axe finds nothing in «${id}» after a run, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			const lab = await openLab(page, id);
			await runButton(lab).click();
			await expect(lab.locator('.lab-status').first()).toBeVisible();
			await expect(runButton(lab)).toBeVisible();
			if (id === 'build') {
				await lab.getByRole('button', { name: 'message', exact: true }).hover();
				await json(lab).fill('{');
			}
			const { violations } = await axeOn(page).include(`[aria-labelledby=lab-${id}]`).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
		});
