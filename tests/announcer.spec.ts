import { expect, type Locator, type Page, test } from '@playwright/test';
import { openLab as openLabAt } from './lab.ts';

interface Said {
	urgency: 'status' | 'alert';
	text: string;
	atMs: number;
}

/** Every sentence that comes into one of the page's two announcers, in its order. */
async function openLog(page: Page): Promise<() => Promise<Said[]>> {
	await page.addInitScript(() => {
		const said: unknown[] = [];
		Object.assign(window, { said });
		addEventListener('DOMContentLoaded', () => {
			for (const urgency of ['status', 'alert']) {
				const node = document.getElementById(`announcer-${urgency}`)!;
				const note = () => said.push({ urgency, text: node.textContent, atMs: performance.now() });
				new MutationObserver(note).observe(node, { childList: true, characterData: true });
			}
		});
	});
	return () => page.evaluate(() => (window as unknown as { said: Said[] }).said);
}

const openLab = (page: Page, id: string) =>
	openLabAt(page, '/messages-api/production/practice/', id);

async function choose(lab: Locator, label: string): Promise<void> {
	await lab.getByText('Where this runs: simulator, no cost').click();
	await lab.getByLabel('How to hear streams', { exact: false }).selectOption({ label });
}

async function race(lab: Locator): Promise<string> {
	await lab.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(lab.getByRole('button', { name: 'Read response' })).toBeVisible({ timeout: 40_000 });
	await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
	return (await lab.getByRole('group', { name: 'Text of the answer' }).textContent())!;
}

const ending = /Response complete, \d+ words, \d+\.\d seconds\./;
const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

test('unless told otherwise, the whole answer is said at its end, behind its length', async ({
	page,
}) => {
	const log = await openLog(page);
	const lab = await openLab(page, 'stream');
	await lab.getByText('Where this runs: simulator, no cost').click();
	await expect(lab.getByLabel('How to hear streams', { exact: false })).toHaveValue('end');
	const text = await race(lab);
	await expect.poll(async () => (await log()).length).toBe(2);
	const [start, end] = await log();
	expect(start).toMatchObject({ urgency: 'status', text: 'Both calls started.' });
	expect(end?.urgency).toBe('status');
	expect(words(end!.text)).toBe(words(`${ending.exec(end!.text)?.[0]} ${text}`));
	expect(Number(/(\d+) words/.exec(end!.text)?.[1])).toBe(words(text).split(' ').length);
});

test('sentence by sentence, whole sentences are said, never two within three seconds', async ({
	page,
}) => {
	const log = await openLog(page);
	const lab = await openLab(page, 'stream');
	await choose(lab, 'Sentence by sentence');
	const text = await race(lab);
	await expect.poll(async () => (await log()).at(-1)?.text).toMatch(ending);
	const [start, ...pieces] = await log();
	expect(start?.text).toBe('Both calls started.');
	expect(pieces.length).toBeGreaterThan(2);
	for (const { text } of pieces) expect(text).toMatch(/[.!?:]$/);
	// One that a busy browser says late makes the time to the next one shorter, by that much.
	for (const [i, { atMs }] of pieces.slice(1, -1).entries())
		expect(atMs - pieces[i]!.atMs).toBeGreaterThan(2500);
	const heard = pieces.map((piece) => piece.text).join(' ');
	expect(words(heard.replace(ending, ''))).toBe(words(text));
});

test('silent, only the beginning and the end are said; the choice is kept', async ({ page }) => {
	const log = await openLog(page);
	const lab = await openLab(page, 'stream');
	await choose(lab, 'Silent: only that it began and ended');
	await page.reload();
	const again = await openLab(page, 'stream');
	await again.getByText('Where this runs: simulator, no cost').click();
	await expect(again.getByLabel('How to hear streams', { exact: false })).toHaveValue('silent');
	await race(again);
	await expect.poll(async () => (await log()).length).toBe(2);
	const [start, end] = await log();
	expect([start?.text, end?.urgency]).toEqual(['Both calls started.', 'status']);
	expect(end?.text).toMatch(new RegExp(`^${ending.source}$`));
});

for (const label of ['Whole answer at the end', 'Sentence by sentence', 'Silent: only that'])
	test(`an error interrupts, whatever was chosen: ${label}`, async ({ page }) => {
		const log = await openLog(page);
		const lab = await openLab(page, 'errors');
		await lab.getByText('Where this runs: simulator, no cost').click();
		const select = lab.getByLabel('How to hear streams', { exact: false });
		const option = select.getByRole('option').filter({ hasText: label });
		await select.selectOption((await option.textContent())!);
		await lab.locator('input[name=case][value=midstream-error]').check();
		await lab.getByRole('button', { name: 'Run', exact: true }).click();
		await expect.poll(async () => (await log()).at(-1)?.urgency).toBe('alert');
		const said = await log();
		expect(said[0]).toMatchObject({ urgency: 'status', text: 'Run started.' });
		expect(said.at(-1)?.text).toMatch(/^Error, status 200, after 1 request\.$/);
	});

test('«Read response» moves the focus to the beginning of the text', async ({ page }) => {
	const lab = await openLab(page, 'stream');
	await expect(lab.getByRole('button', { name: 'Read response' })).toHaveCount(0);
	await race(lab);
	await lab.getByRole('button', { name: 'Read response' }).focus();
	await page.keyboard.press('Enter');
	const text = lab.getByRole('group', { name: 'Text of the answer' });
	await expect(text).toBeFocused();
	expect(await text.evaluate((box) => box.scrollTop)).toBe(0);
});
