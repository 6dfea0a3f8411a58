import { request } from 'node:http';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startServer, startUpstream, type OwnServer, type Upstream } from './own-server.ts';
import { box, clear, keptIn, openTutor, say, status, turns } from './tutor-page.ts';
import { recordOf } from './record-of.ts';

test.describe('with a key', () => {
	test.describe.configure({ mode: 'serial' });
	let origin: string;
	let server: OwnServer | undefined;
	let fault = '';
	/** While it is there, answers wait in it until they are called, in the order they were asked for. */
	let held: (() => void)[] | undefined;
	let upstream: Upstream | undefined;

	/** A second server whose API is the simulator of the first, with a fault in front of it if one is set. */
	async function start(baseURL: string, env: Record<string, string> = {}): Promise<void> {
		fault = '';
		held = undefined;
		upstream = await startUpstream((req, res) => {
			const headers = { ...req.headers, ...(fault && { 'simulator-fault': fault }) };
			const target = new URL(`/api/simulator${req.url}`, baseURL);
			const asked = request(target, { method: 'POST', headers }, (answer) => {
				res.writeHead(answer.statusCode ?? 500, answer.headers);
				const pass = () => void answer.pipe(res);
				if (held) held.push(pass);
				else pass();
				answer.on('error', () => res.destroy());
			});
			asked.on('error', () => res.destroy());
			res.on('close', () => asked.destroy());
			req.pipe(asked);
		});
		server = await startServer({ ANTHROPIC_BASE_URL: upstream.url, ...env });
		origin = server.url;
	}
	test.afterEach(async () => {
		await server?.kill();
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
		await expect(forget).toBeFocused();
	}

	test('a model answers, the second turn reads the lesson from the cache, and it ticks the points', async ({
		page,
		baseURL,
	}, { retry }) => {
		await start(baseURL!);
		const tutor = await openTutor(page, origin);
		// What a key has cached stays cached: another try needs another.
		await useKey(tutor, `sk-ant-own-key-012345678${retry}`);
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
			await expect(box(tutor)).toBeFocused();
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
		// Pressed, or with Escape while it has the focus, Stop leaves the reader at the message.
		for (const press of [() => stop.click(), () => stop.press('Escape')]) {
			await expect(status(tutor)).toHaveText('0 of 3 exchanges');
			await box(tutor).fill('Once more');
			await box(tutor).press('Enter');
			await press();
			await expect(stop).toHaveCount(0);
			await expect(box(tutor)).toBeFocused();
		}
		await expect.poll(() => server?.log() ?? '').toContain('"outcome":"left"');
		expect(server?.log() ?? '').not.toContain('What is a retry');
	});

	/** Sends a message, and leaves its answer waiting. */
	async function sayHeld(tutor: Locator, text: string): Promise<void> {
		const before = (held ??= []).length;
		await box(tutor).fill(text);
		await box(tutor).press('Enter');
		await expect.poll(() => held?.length).toBe(before + 1);
	}
	const letGo = () => held?.forEach((pass) => pass());

	/** A tutor after as many exchanges as it asks for, with an explanation whose check is waiting. */
	async function explainHeld(page: Page, baseURL: string): Promise<Locator> {
		await start(baseURL);
		const tutor = await openTutor(page, origin);
		await useKey(tutor, 'sk-ant-own-key-0123456789');
		for (const text of ['What is a retry?', 'And what is backoff?', 'What is a token bucket?'])
			await say(tutor, text);
		held = [];
		await tutor
			.getByLabel('Your explanation')
			.fill('One two three four five six seven eight nine ten eleven twelve.');
		await tutor.getByRole('button', { name: 'Check it' }).click();
		await expect.poll(() => held?.length).toBe(1);
		return tutor;
	}

	const log = (tutor: Locator) => tutor.getByRole('log');

	test('a conversation that is cleared under an answer does not come back', async ({
		page,
		baseURL,
	}) => {
		await start(baseURL!);
		const tutor = await openTutor(page, origin);
		await useKey(tutor, 'sk-ant-own-key-0123456789');
		await say(tutor, 'What is a retry?');
		await sayHeld(tutor, 'And what is backoff?');
		await expect(turns(tutor)).toHaveCount(5);
		await clear(tutor);
		await expect(log(tutor)).toHaveAttribute('aria-busy', 'false');
		await expect.poll(() => server?.log() ?? '').toContain('"outcome":"left"');
		letGo();
		await page.waitForTimeout(300);
		await expect(turns(tutor)).toHaveCount(1);
		expect(await keptIn(page)).toBeNull();

		held = undefined;
		await say(tutor, 'What is jitter?');
		await sayHeld(tutor, 'And what is backoff?');
		await clear(tutor);
		// The next one is under way before the one that was cleared away has ended.
		await sayHeld(tutor, 'What is a token bucket?');
		letGo();
		await expect(log(tutor)).toHaveAttribute('aria-busy', 'false');
		await expect(turns(tutor)).toHaveCount(3);
		expect(JSON.parse((await keptIn(page))!)).toMatchObject({
			exchanges: [{ you: 'What is a token bucket?', reply: { state: 'complete' } }],
		});
	});

	for (const first of ['message', 'explanation'])
		test(`a message and an explanation are both kept when the ${first} is answered first`, async ({
			page,
			baseURL,
		}) => {
			const tutor = await explainHeld(page, baseURL!);
			await sayHeld(tutor, 'What is jitter?');
			const ticks = tutor.getByText('The model’s ticks.', { exact: false });
			const passes = [
				async () => {
					held?.[0]?.();
					await expect(ticks).toBeVisible();
				},
				async () => {
					held?.[1]?.();
					await expect(log(tutor)).toHaveAttribute('aria-busy', 'false');
				},
			];
			for (const pass of first === 'message' ? passes.reverse() : passes) await pass();
			await expect(ticks).toBeVisible();
			await expect(turns(tutor)).toHaveCount(9);
			await expect(box(tutor), 'who went on to write is left there').toBeFocused();

			// What is ticked and finished under an answer stays too.
			held = [];
			await sayHeld(tutor, 'What does a batch cost?');
			const point = tutor.getByRole('checkbox').nth(1);
			const isMet = !(await point.isChecked());
			await point.setChecked(isMet);
			await tutor.getByRole('button', { name: 'Finish' }).click();
			held[0]?.();
			await expect(log(tutor)).toHaveAttribute('aria-busy', 'false');
			await expect(turns(tutor)).toHaveCount(11);
			await expect(point).toBeChecked({ checked: isMet });
			await expect(tutor.getByRole('button', { name: 'Finish' })).toHaveCount(0);
			const practice = JSON.parse((await keptIn(page))!);
			expect(practice.exchanges).toHaveLength(5);
			expect(practice.explained.met[1]).toBe(isMet);
			expect(practice.isDone).toBe(true);
		});

	test('a conversation that is cleared under an explanation stays cleared', async ({
		page,
		baseURL,
	}) => {
		const tutor = await explainHeld(page, baseURL!);
		await clear(tutor);
		await expect.poll(() => server?.log() ?? '').toContain('"outcome":"left"');
		held?.[0]?.();
		await page.waitForTimeout(300);
		await expect(turns(tutor)).toHaveCount(1);
		expect(await keptIn(page)).toBeNull();
		await expect(page.locator('#announcer-status')).toHaveText('The conversation is cleared.');
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
		await expect(box(tutor)).toBeFocused();
	});
});
