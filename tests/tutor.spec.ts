import { readFileSync } from 'node:fs';
import { expect, test, type Locator } from '@playwright/test';
import { parse } from 'yaml';
import { axeOn } from './axe.ts';
import { box, openTutor, practice, say, status, turns } from './tutor-page.ts';
import { recordOf } from './record-of.ts';

const kept = 'roundtrip-tutor-l4';
const tutorFile = parse(readFileSync('src/content/tutors/l4.yaml', 'utf8')) as { start: string };

for (const viewport of [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 },
])
	test(`three exchanges without a key, explained back and recorded, at ${viewport.width} px`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.setViewportSize(viewport);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const tutor = await openTutor(page);
		await expect(status(tutor)).toHaveText('0 of 3 exchanges');

		await tutor.getByRole('button', { name: 'Suggested start' }).click();
		await expect(tutor.getByRole('button', { name: 'Suggested start' })).toBeFocused();
		await expect(box(tutor)).toHaveValue(tutorFile.start);
		await tutor.getByRole('button', { name: 'Send' }).click();
		await expect(status(tutor)).toHaveText('1 of 3 exchanges');
		const first = turns(tutor).nth(2);
		await expect(first.getByRole('link', { name: 'Three kinds of 429' })).toHaveAttribute(
			'href',
			'/messages-api/production/#three-kinds-of-429',
		);
		await expect(first).toContainText('Simulated: these are the course’s own words');
		await expect(first).toContainText('A question back:');
		await expect(tutor.locator('.lab-badge')).toHaveText('Simulated');
		await expect(page.locator('#announcer-status')).toContainText('Three kinds of 429');

		for (const empty of ['ok', 'Thanks, go on!', tutorFile.start.toUpperCase()]) {
			await say(tutor, empty);
			await expect(status(tutor)).toHaveText('1 of 3 exchanges');
		}
		await say(tutor, 'What is jitter good for?');
		await expect(status(tutor)).toHaveText('2 of 3 exchanges');
		await say(tutor, 'what is jitter good for');
		await expect(status(tutor)).toHaveText('2 of 3 exchanges');
		await expect(tutor.getByRole('heading', { name: 'Explain it back' })).toHaveCount(0);
		await say(tutor, 'How do I match batch results to my requests?');
		await expect(status(tutor)).toHaveText('3 of 3 exchanges. Now explain it back, below');

		await tutor.getByRole('button', { name: 'Check it' }).click();
		await expect(tutor.getByText('Write two or three sentences', { exact: false })).toBeVisible();
		const explanation =
			'Stream when somebody waits, and look for the stop reason. Branch on the status and on error.type, and log the request id of every call.';
		await tutor.getByLabel('Your explanation').fill(explanation);
		await tutor.getByRole('button', { name: 'Check it' }).click();
		await expect(tutor.getByText('Tick what your text says')).toBeFocused();
		await tutor.getByRole('checkbox').nth(1).check();
		await tutor.getByRole('button', { name: 'Finish' }).click();
		await expect(status(tutor)).toHaveText('3 of 3 exchanges. Done, and in your record');
		await expect(tutor.getByText('Tick what your text says')).toBeFocused();
		const ran = (await recordOf(page)).filter(({ type }) => type === 'ran');
		expect(ran).toMatchObject([{ lab: 'tutor-l4', source: 'simulator', complete: true }]);

		await tutor.getByRole('button', { name: 'Copy as Markdown' }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain('# Tutor, lesson 4: The Messages API in production');
		expect(copied).toContain('**Tutor** (simulated)');
		expect(copied).toContain('- [x] Code branches on the status');
		expect(asked.filter((url) => /\/api\/(tutor|labs\/run)/.test(url))).toEqual([]);

		await page.reload();
		const again = await openTutor(page);
		await expect(again.getByText('What is jitter good for?', { exact: true })).toBeVisible();
		await expect(again.getByLabel('Your explanation')).toHaveValue(explanation);
		const clear = again.getByRole('button', { name: 'Clear', exact: true });
		await clear.click();
		await expect(again.getByRole('button', { name: 'Keep it' })).toBeFocused();
		await again.getByRole('button', { name: 'Keep it' }).click();
		await expect(clear).toBeFocused();
		await clear.click();
		await again.getByRole('button', { name: 'Clear it for good' }).click();
		await expect(turns(again)).toHaveCount(1);
		await expect(box(again)).toBeFocused();
		expect(await page.evaluate((name) => localStorage.getItem(name), kept)).toBeNull();
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
		).toBeLessThanOrEqual(0);
	});

test('the whole exchange works by keyboard alone', async ({ page }) => {
	const tutor = await openTutor(page);
	await page.getByRole('heading', { name: 'Tutor', exact: true }).first().click();
	const reach = async (target: Locator) => {
		for (let i = 0; i < 40; i++) {
			await page.keyboard.press('Tab');
			if (await target.evaluate((element) => element === document.activeElement)) return;
		}
		throw new Error('Tab does not get there.');
	};
	await reach(tutor.getByRole('button', { name: 'Suggested start' }));
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(box(tutor)).toBeFocused();
	await page.keyboard.press('End');
	await page.keyboard.press('Shift+Enter');
	await page.keyboard.type('And which header?');
	await page.keyboard.press('Enter');
	await expect(status(tutor)).toHaveText('1 of 3 exchanges');
	await expect(box(tutor)).toBeFocused();
	await expect(box(tutor)).toHaveValue('');
	await page.keyboard.press('Enter');
	await expect(tutor.getByText('Write a message first.')).toBeVisible();
	for (const text of ['How long does a batch take?', 'What belongs into the log line?']) {
		await page.keyboard.type(text);
		await page.keyboard.press('Enter');
		await expect(tutor.getByRole('log')).toContainText(text);
		await expect(tutor.getByRole('log')).toHaveAttribute('aria-busy', 'false');
	}
	await reach(tutor.getByLabel('Your explanation'));
	await page.keyboard.type(
		'A stream is whole when its stop reason has come; code branches on the error type and logs the id.',
	);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(tutor.getByText('Tick what your text says')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(tutor.getByRole('checkbox').first()).toBeChecked();
	await reach(tutor.getByRole('button', { name: 'Finish' }));
	await page.keyboard.press('Enter');
	await expect(status(tutor)).toContainText('Done, and in your record');
});

for (const theme of ['light', 'dark'])
	test(`axe finds nothing in a conversation, ${theme}`, async ({ page }) => {
		await page.addInitScript((name) => localStorage.setItem('starlight-theme', name), theme);
		const tutor = await openTutor(page);
		for (const text of [tutorFile.start, 'What is jitter?', 'How large may a batch be?'])
			await say(tutor, text);
		await tutor
			.getByLabel('Your explanation')
			.fill('One two three four five six seven eight nine ten eleven twelve.');
		await tutor.getByRole('button', { name: 'Check it' }).click();
		await expect(tutor.getByRole('checkbox').first()).toBeVisible();
		const { violations } = await axeOn(page).include('section.tutor').analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});

test('limits are said in a sentence, and what was typed stays', async ({ page }) => {
	const tutor = await openTutor(page);
	const long = 'x'.repeat(2100);
	await box(tutor).fill(long);
	await expect(tutor.getByText('100 characters too many.', { exact: false })).toBeVisible();
	await box(tutor).press('Enter');
	await expect(
		tutor.getByText('A message has at most 2000 characters; yours has 2100.', { exact: false }),
	).toBeVisible();
	await expect(box(tutor)).toHaveValue(long);

	const reply = { text: 'An answer.', source: 'simulator', state: 'complete' };
	const exchanges = Array.from({ length: 24 }, (_, at) => ({
		you: `Turn ${at}`,
		reply,
		isCounted: true,
	}));
	await page.evaluate(
		([name, value]) => localStorage.setItem(name!, value!),
		[kept, JSON.stringify({ exchanges })],
	);
	await page.reload();
	const full = await openTutor(page);
	await box(full).fill('One more question about retries?');
	await box(full).press('Enter');
	await expect(
		full.getByText('A conversation has at most 24 turns.', { exact: false }),
	).toBeVisible();
	await expect(box(full)).toHaveValue('One more question about retries?');
});

test('whatever a model writes, nothing runs, loads or leads away', async ({ page, baseURL }) => {
	const corpus = parse(readFileSync('tests/tutor/xss.yaml', 'utf8')) as string[];
	const foreign: string[] = [];
	page.on('request', (request) => {
		const address = request.url();
		if (!address.startsWith(baseURL!) && !address.startsWith('data:image')) foreign.push(address);
	});
	await page.addInitScript(() => {
		Object.assign(window, { reports: [] });
		document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
			Reflect.get(window, 'reports').push(`${violatedDirective} ${blockedURI}`),
		);
	});
	await page.goto(practice);
	const exchanges = corpus.map((text, at) => ({
		you: text,
		reply: { text, source: 'api', state: 'complete', note: at % 2 ? text : undefined },
		isCounted: false,
	}));
	await page.evaluate(
		([name, value]) => localStorage.setItem(name!, value!),
		[kept, JSON.stringify({ exchanges })],
	);
	await page.reload();
	const tutor = await openTutor(page);
	await expect(tutor.locator('.tutor-answer:not(.tutor-answer--plain)')).toHaveCount(corpus.length);
	await page.waitForTimeout(500);
	const found = await tutor.evaluate((section) => ({
		hacked: Reflect.get(window, 'hacked') as unknown,
		reports: Reflect.get(window, 'reports') as string[],
		tags: [...section.querySelectorAll('.tutor-answer *')].map(({ tagName }) => tagName),
		attributes: [...section.querySelectorAll('.tutor-answer *')].flatMap(({ attributes }) =>
			[...attributes].map(({ name }) => name),
		),
		hosts: [...section.querySelectorAll<HTMLAnchorElement>('.tutor-answer a[href]')].map(
			({ host }) => host,
		),
	}));
	expect(found.hacked).toBeUndefined();
	expect(found.reports).toEqual([]);
	expect(foreign).toEqual([]);
	for (const tag of found.tags)
		expect(tag).not.toMatch(/IMG|SCRIPT|IFRAME|SVG|STYLE|FORM|INPUT|VIDEO|AUDIO|OBJECT/);
	for (const name of found.attributes) expect(name).not.toMatch(/^on|style|src|srcdoc/);
	for (const host of found.hosts)
		expect([new URL(baseURL!).host, 'platform.claude.com']).toContain(host);
});
