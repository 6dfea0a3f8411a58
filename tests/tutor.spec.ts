import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { recordOf } from './record-of.ts';

const practice = '/messages-api/production/practice/';
const kept = 'roundtrip-tutor-l4';
const tutorFile = parse(readFileSync('src/content/tutors/l4.yaml', 'utf8')) as { start: string };

async function openTutor(page: Page, origin = ''): Promise<Locator> {
	await page.goto(origin + practice);
	const tutor = page.getByRole('region', { name: 'API tutor, lesson 4' });
	await tutor.scrollIntoViewIfNeeded();
	await expect(tutor.locator('astro-island:not([ssr])')).toBeAttached();
	return tutor;
}

const box = (tutor: Locator) => tutor.getByLabel('Your message');
const status = (tutor: Locator) => tutor.locator('.tutor-head').getByRole('status');
const turns = (tutor: Locator) => tutor.locator('.tutor-turn');

async function say(tutor: Locator, text: string): Promise<void> {
	const before = await turns(tutor).count();
	await box(tutor).fill(text);
	await box(tutor).press('Enter');
	await expect(turns(tutor)).toHaveCount(before + 2);
	await expect(tutor.getByRole('log')).toHaveAttribute('aria-busy', 'false');
}

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
		await again.getByRole('button', { name: 'Clear', exact: true }).click();
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
		const { violations } = await new AxeBuilder({ page }).include('section.tutor').analyze();
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

test.describe('with a key', () => {
	test.describe.configure({ mode: 'serial' });
	const port = Number(process.env['TEST_PORT'] ?? 4329) + 800;
	const origin = `http://127.0.0.1:${port}`;
	let server: ChildProcess;

	let fault = '';
	let upstream: Server;

	/** A second server whose API is the simulator of the first, with a fault in front of it if one is set. */
	async function start(baseURL: string, env: Record<string, string> = {}): Promise<void> {
		fault = '';
		upstream = createServer((req, res) => {
			const headers = { ...req.headers, ...(fault && { 'simulator-fault': fault }) };
			const target = new URL(`/api/simulator${req.url}`, baseURL);
			const asked = request(target, { method: 'POST', headers }, (answer) => {
				res.writeHead(answer.statusCode ?? 500, answer.headers);
				answer.pipe(res);
				answer.on('error', () => res.destroy());
			});
			asked.on('error', () => res.destroy());
			res.on('close', () => asked.destroy());
			req.pipe(asked);
		});
		await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
		const address = upstream.address();
		const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
		server = spawn('node', ['server/main.ts'], {
			env: {
				...{ ...process.env, PORT: String(port), HOST: '127.0.0.1', ANTHROPIC_API_KEY: '' },
				...{ ANTHROPIC_BASE_URL: base, ...env },
			},
		});
		await new Promise<void>((resolve) =>
			server.stdout!.on('data', (chunk) => String(chunk).includes('Ctrl-C') && resolve()),
		);
	}
	test.afterEach(() => {
		server?.kill();
		upstream?.closeAllConnections();
		upstream?.close();
	});

	async function useKey(tutor: Locator, key: string): Promise<void> {
		const panel = tutor.locator('.lab-keys');
		if (!(await panel.getAttribute('open').then((open) => open !== null)))
			await panel.locator('summary').click();
		const forget = panel.getByRole('button', { name: 'Forget key' });
		if (await forget.isVisible()) await forget.click();
		await panel.getByRole('radio', { name: 'Your own key' }).check();
		await panel.getByLabel('Key of the Claude API').fill(key);
		await panel.getByRole('button', { name: 'Use this key' }).click();
		await expect(forget).toBeVisible();
	}

	test('a model answers, the second turn reads the lesson from the cache, and it ticks the points', async ({
		page,
		baseURL,
	}) => {
		await start(baseURL!);
		const tutor = await openTutor(page, origin);
		await useKey(tutor, 'sk-ant-own-key-0123456789');
		await expect(tutor.locator('.lab-badge')).toHaveText('Live');
		const bodies: string[] = [];
		page.on('request', (request) => {
			if (request.url().endsWith('/api/tutor/turn')) bodies.push(request.postData() ?? '');
		});
		await say(tutor, 'What is a retry?');
		const meters = tutor.locator('.tutor-meter');
		await expect(meters.first()).toContainText(/^Read from the cache0 of/);
		await expect(page.locator('#announcer-status')).toContainText(/^Tutor: /);
		await say(tutor, 'And what is backoff?');
		await expect(meters.nth(1)).toContainText(/Read from the cache[1-9][\d,]+ of [\d,]+ tokens/);
		await expect(meters.nth(1)).toContainText(/Cost\$0\.000\d+/);
		await say(tutor, 'What is a token bucket?');
		expect(JSON.parse(bodies[2]!).messages).toHaveLength(5);
		expect(bodies.join()).not.toContain('sk-ant-');

		await tutor
			.getByLabel('Your explanation')
			.fill('One two three four five six seven eight nine ten eleven twelve.');
		await tutor.getByRole('button', { name: 'Check it' }).click();
		await expect(tutor.getByText('The model’s ticks.', { exact: false })).toBeFocused();
		await tutor.getByRole('button', { name: 'Finish' }).click();
		expect((await recordOf(page)).find(({ type }) => type === 'ran')).toMatchObject({
			lab: 'tutor-l4',
			source: 'api',
		});
	});

	const faults = [
		['529', /status 529, \d times: overloaded_error/, ''],
		[
			'error;after=2',
			/The stream broke off with an error after what you see: overloaded_error/,
			'that',
		],
		['cut;after=2', /The stream ended early/, 'that'],
		['reset;after=2', /ended early|broke off/, 'that'],
	] as const;
	for (const [order, sentence, text] of faults)
		test(`${order}: said, kept, and sent again with Retry`, async ({ page, baseURL }) => {
			await start(baseURL!);
			const tutor = await openTutor(page, origin);
			await useKey(tutor, 'sk-ant-own-key-0123456789');
			fault = order;
			await say(tutor, 'Which header names the limit?');
			await expect(tutor.locator('.lab-error', { hasText: sentence })).toBeVisible();
			await expect(page.locator('#announcer-alert')).toContainText(sentence);
			if (text) await expect(turns(tutor).last()).toContainText(text);
			await expect(status(tutor)).toHaveText('0 of 3 exchanges');
			await box(tutor).fill('half a thought');
			fault = '';
			await tutor.getByRole('button', { name: 'Retry' }).click();
			await expect(status(tutor)).toHaveText('1 of 3 exchanges');
			await expect(turns(tutor)).toHaveCount(3);
			await expect(box(tutor)).toHaveValue('half a thought');
		});

	test('a refusal is said, its text taken back, and the message can be edited', async ({
		page,
		baseURL,
	}) => {
		await start(baseURL!);
		const tutor = await openTutor(page, origin);
		await useKey(tutor, 'sk-ant-own-key-0123456789');
		await say(tutor, 'About limits: [simulate refusal cyber mid-answer]');
		await expect(
			tutor.getByText('The API declined to answer this.', { exact: false }),
		).toBeVisible();
		await expect(turns(tutor).last()).not.toContainText('Let me look');
		await tutor.getByRole('button', { name: 'Edit my message' }).click();
		await expect(box(tutor)).toBeFocused();
		await expect(box(tutor)).toHaveValue('About limits: [simulate refusal cyber mid-answer]');
		await expect(turns(tutor)).toHaveCount(1);
	});

	test('a stream that hangs is stopped with Escape, and the call upstream ends', async ({
		page,
		baseURL,
	}) => {
		await start(baseURL!);
		const lines: string[] = [];
		server.stdout!.on('data', (chunk) => lines.push(String(chunk)));
		const tutor = await openTutor(page, origin);
		await useKey(tutor, 'sk-ant-own-key-0123456789');
		fault = 'hang;after=2';
		await box(tutor).fill('What is a retry?');
		await box(tutor).press('Enter');
		await expect(turns(tutor).last()).toContainText('that');
		const stop = tutor.getByRole('button', { name: 'Stop' });
		await expect(stop).toBeVisible();
		expect(
			await tutor.evaluate(
				(section) => section.querySelector('button, a, input, [tabindex]')?.textContent,
			),
		).toBe('Stop');
		await box(tutor).fill('Next');
		await box(tutor).press('Enter');
		await expect(tutor.getByText('The tutor is still answering.', { exact: false })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(tutor.getByText('You stopped it here.')).toBeVisible();
		await expect(stop).toHaveCount(0);
		await expect.poll(() => lines.join()).toContain('"outcome":"left"');
		expect(lines.join()).not.toContain('What is a retry');
	});

	test('over the site’s budget the simulated tutor takes the same message', async ({
		page,
		baseURL,
	}) => {
		await start(baseURL!, { ANTHROPIC_API_KEY: 'sk-ant-host-key-0123', LAB_DAILY_USD: '0.000001' });
		const tutor = await openTutor(page, origin);
		await expect(tutor.locator('.lab-badge')).toHaveText('Live');
		await say(tutor, 'What is jitter?');
		await expect(tutor.getByText('used up today’s budget', { exact: false })).toBeVisible();
		await tutor.getByRole('button', { name: 'Use the simulated tutor' }).click();
		await expect(status(tutor)).toHaveText('1 of 3 exchanges');
		await expect(tutor.locator('.lab-badge')).toHaveText('Simulated');
		await expect(turns(tutor)).toHaveCount(3);
	});
});
