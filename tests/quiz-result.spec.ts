import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';

const bank: { items: { id: string; rev?: number }[] } = parse(
	readFileSync('src/content/items/l4.yaml', 'utf8'),
);

/** An answer to an older wording does not count, so a record made here has the present one. */
const revOf = (item: string) => bank.items.find(({ id }) => id === item)?.rev ?? 1;

const practice = '/messages-api/production/practice/';
const answered = (item: string, score: number, at: string, more: object = {}) => ({
	...{ v: 1, id: `${item} ${at}`, at, seq: Date.parse(at), type: 'answered', item },
	rev: revOf(item),
	...{ surface: 'quiz', shown: [], response: ['a'], score, ms: 900, hints: 0, attempt: 1 },
	...more,
});

/** Brings a record in as a learner would: from a file. */
async function bringIn(page: Page, events: object[]): Promise<void> {
	await page.goto('/progress/');
	await page.locator('input[type=file]').setInputFiles(fileOf('record.json', events));
	await expect(
		page.getByText(`${events.length} of ${events.length} entries were new`),
	).toBeVisible();
}

const fileOf = (name: string, events: object[]) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(JSON.stringify({ format: 'roundtrip-record', v: 1, events })),
});

test('the result of a quiz puts wrong and sure first; it can start over and come back', async ({
	page,
}) => {
	await bringIn(page, [
		answered('l4.deliver.nightly', 0, '2026-11-20T10:00:00Z', { sure: 'guess' }),
		answered('l4.stream-errors.shape', 0, '2026-11-20T10:01:00Z', { sure: 'sure' }),
		answered('l4.request-id.success', 1, '2026-11-20T10:02:00Z'),
	]);
	await page.goto(practice);
	const result = page.locator('.quiz-result');
	await result.scrollIntoViewIfNeeded();
	await expect(result.getByText(/^3 of \d+ answered, 1 right\.$/)).toBeVisible();
	await expect(result.getByRole('listitem').first()).toContainText('You were sure.');
	await expect(result.getByRole('listitem')).toHaveCount(2);

	await result.getByRole('button', { name: 'Start this quiz over' }).click();
	await expect(result.getByText(/^0 of \d+ answered/)).toBeVisible();
	const undo = result.getByRole('button', { name: 'Bring them back' });
	await expect(undo).toBeFocused();
	await undo.click();
	await expect(result.getByText(/^3 of \d+ answered, 1 right\.$/)).toBeVisible();
	await expect(result.getByRole('heading', { name: 'Result' })).toBeFocused();
});

test('progress shows mastery by objective; a lesson starts over and comes back', async ({
	page,
}) => {
	await bringIn(page, [
		answered('l4.request-id.success', 1, '2026-11-20T10:00:00Z'),
		answered('l4.request-id.stream', 1, '2026-11-20T10:01:00Z'),
		answered('l4.deliver.nightly', 0, '2026-11-20T10:02:00Z'),
	]);
	const row = (name: RegExp) => page.getByRole('row').filter({ hasText: name });
	await expect(row(/^Log what/)).toContainText(/Mastered, 2 of \d/);
	await expect(row(/^Choose a plain call/)).toContainText(/Practised, 0 of \d/);
	await expect(row(/^Name the event/)).toContainText(/Not begun, 0 of \d/);

	await page.getByText('Start this lesson over').click();
	await page.getByRole('button', { name: 'Start over' }).click();
	await expect(row(/^Log what/)).toContainText('Not begun');
	const undo = page.getByRole('button', { name: 'Bring it back' });
	await expect(undo).toBeFocused();
	await undo.click();
	await expect(row(/^Log what/)).toContainText('Mastered');
	await expect(page.locator('summary', { hasText: 'Start this lesson over' })).toBeFocused();
});

test('what was believed is listed in the learner’s words', async ({ page }) => {
	await page.goto(practice);
	const islands = await page
		.locator('astro-island')
		.evaluateAll((all) => all.map((island) => island.getAttribute('props') ?? ''));
	// Any distractor that carries a misconception will do.
	const [, item, option] =
		islands
			.map((props) =>
				/"id":\[0,"(l4[^"]+)"\].*?"id":\[0,"([a-z])"\],"text":\[0,"(?:[^"\\]|\\.)*"\],"correct":\[0,false\],"feedback":\[0,"(?:[^"\\]|\\.)*"\],"misconception"/.exec(
					props,
				),
			)
			.find(Boolean) ?? [];
	expect(item, 'an item of the quiz has a misconception').toBeDefined();
	const belief = answered(item!, 0, '2026-11-20T10:00:00Z', { response: [option] });
	await bringIn(page, [belief]);
	const section = page.locator('section').filter({
		has: page.getByRole('heading', { name: 'What you believed' }),
	});
	await expect(section.getByRole('listitem')).toHaveCount(1);
	await expect(section.getByRole('listitem')).toContainText('Once, last on Nov 20, 2026');
});

test('statistics read dropped records in the page and are silent below thirty', async ({
	page,
}) => {
	const uploads: string[] = [];
	page.on('request', (request) => request.method() !== 'GET' && uploads.push(request.url()));
	const records = Array.from({ length: 30 }, (_, n) =>
		fileOf(`learner-${n}.json`, [
			{ ...answered('l4.deliver.nightly', n % 2, '2026-11-20T10:00:00Z'), id: `a${n}` },
			{ ...answered('l4.stream.usage', n % 2, '2026-11-20T10:01:00Z'), id: `b${n}` },
		]),
	);
	await page.goto('/statistics/');
	const input = page.locator('input[type=file]');
	await input.setInputFiles([...records.slice(0, 29), { ...records[0]!, name: 'again.json' }]);
	await expect(page.getByText('29 records read.')).toBeVisible();
	const row = page.getByRole('row').filter({ hasText: 'l4.deliver.nightly' });
	await expect(row).toContainText('below 30');
	await input.setInputFiles([
		records[29]!,
		{ name: 'cat.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
	]);
	await expect(page.getByText('30 records read. No learning record: cat.json.')).toBeVisible();
	await expect(row.getByRole('cell').nth(2)).toHaveText('0.50');
	await expect(row.getByRole('cell').nth(3)).toHaveText('1.00');
	expect(uploads).toEqual([]);
});
