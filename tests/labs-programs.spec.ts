import { expect, type Locator, type Page, type Route, test } from '@playwright/test';
import { openLab, runButton, showLab } from './lab.ts';

const practice = '/messages-api/production/practice/';

async function write(editor: Locator, page: Page, code: string): Promise<void> {
	await editor.locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(code);
}

/** The editor of the program that a run of the lab on errors shows. */
async function openProgram(lab: Locator): Promise<Locator> {
	await lab.locator('input[name=case][value=overloaded-once]').check();
	await runButton(lab).click();
	await expect(runButton(lab)).toBeVisible();
	await lab.getByText('Edit the program and run it here').click();
	return lab.locator('.lab-playground');
}

test('the program of a run is changed and run in a sandbox that reaches the simulator alone', async ({
	page,
}) => {
	test.setTimeout(60_000);
	const place = await openProgram(await openLab(page, practice, 'errors'));
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
	await openProgram(again);
	await expect(again.locator('.cm-content')).toHaveText('while (true) {}');
	await again.getByRole('button', { name: 'Reset' }).click();
	await expect(again.locator('.cm-content')).toContainText('import Anthropic');
});

test('how a program ended still stands when its time would be over', async ({ page }) => {
	await page.clock.install();
	const place = await openProgram(await openLab(page, practice, 'errors'));
	const run = place.getByRole('button', { name: 'Run program' });

	await write(place, page, 'while (true) {}');
	await run.click();
	await place.getByRole('button', { name: 'Stop program' }).click();
	await expect(place.getByText('You stopped it.')).toBeVisible();
	await page.clock.fastForward(31_000);
	await expect(place.getByText('You stopped it.')).toBeVisible();

	// The worker alone finds out that this is no program.
	await write(place, page, 'let twice = 1;\nlet twice = 2;');
	await run.click();
	await expect(place.getByLabel('Console')).toContainText('SyntaxError');
	await page.clock.fastForward(31_000);
	await expect(place.getByLabel('Console')).toContainText('SyntaxError');

	await write(place, page, 'while (true) {}');
	await run.click();
	await place.getByRole('button', { name: 'Stop program' }).click();
	await page.clock.fastForward(20_000);
	await run.click();
	await page.clock.fastForward(11_000);
	await expect(place.getByRole('button', { name: 'Stop program' })).toBeVisible();
	await page.clock.fastForward(20_000);
	await expect(place.getByText('It did not end in time and was stopped.')).toBeVisible();
});

test('a sandbox that does not load is named at once, and the next run asks for it again', async ({
	page,
}) => {
	const place = await openProgram(await openLab(page, practice, 'errors'));
	await write(place, page, "console.log('it ran');");
	const sentence = 'The sandbox could not be loaded. Try again.';
	const runtime = /\/_astro\/runtime-.*\.js$/;

	for (const fail of [
		(route: Route) => route.abort(),
		(route: Route) => route.fulfill({ status: 404, body: 'Not found' }),
	]) {
		await page.route(runtime, fail, { times: 1 });
		await place.getByRole('button', { name: 'Run program' }).click();
		await expect(place.getByLabel('Console')).toHaveText(sentence, { timeout: 5_000 });
	}
	await place.getByRole('button', { name: 'Run program' }).click();
	await expect(place.getByLabel('Console')).toHaveText(/^it ran\s*$/);
});

test('a program that is stopped before its sandbox is there never runs', async ({ page }) => {
	const place = await openProgram(await openLab(page, practice, 'errors'));
	await write(place, page, "console.log('it ran');");
	const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
	await page.route(/\/_astro\/runtime-.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.evaluate(() => {
		const seen = new MutationObserver(() => {
			if (document.querySelector('iframe')) document.body.dataset['sandbox'] = 'seen';
		});
		seen.observe(document.body, { childList: true });
	});
	await place.getByRole('button', { name: 'Run program' }).click();
	await place.getByRole('button', { name: 'Stop program' }).click();
	await expect(place.getByText('You stopped it.')).toBeVisible();
	const loaded = page.waitForResponse(/\/_astro\/runtime-.*\.js$/);
	letGo();
	await (await loaded).finished();
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
	await expect(page.locator('body')).not.toHaveAttribute('data-sandbox');
	await expect(page.locator('iframe')).toHaveCount(0);

	await place.getByRole('button', { name: 'Run program' }).click();
	await expect(place.getByLabel('Console')).toHaveText(/^it ran\s*$/);
});

test('programs and the terminal need nothing that plain HTTP from another machine lacks', async ({
	page,
}) => {
	await page.addInitScript('delete Crypto.prototype.randomUUID');
	const place = await openProgram(await openLab(page, practice, 'errors'));
	await write(place, page, "console.log('it ran');");
	await place.getByRole('button', { name: 'Run program' }).click();
	await expect(place.getByLabel('Console')).toHaveText(/^it ran\s*$/);

	const terminal = await showLab(page, 'terminal');
	await expect(terminal.getByText('Watching for your requests.')).toBeVisible();
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
		const lab = await openLab(page, practice, 'errors');
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

test('an exercise shows what is wrong with a program that does not start', async ({ page }) => {
	const lab = await openLab(page, practice, 'errors');
	await lab.getByText('Three programs to mend, tried under hidden scenarios').click();
	const task = lab.getByRole('region', { name: 'Log the three fields' });
	await write(task, page, 'const = 1;');
	await task.getByRole('button', { name: 'Check program' }).click();
	await expect(task.getByText(/^0 of \d scenarios passed/)).toBeVisible();
	await expect(task.getByText('It sent no request.').first()).toBeVisible();
	await expect(task.getByText(/Unexpected token \(1:7\)/).first()).toBeVisible();
});
