import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { holdScripts } from './hold-scripts.ts';
import { recordOf } from './record-of.ts';

// One working example of every type.
const examples = '/authors/items/';
const itemIn = (page: Page, id: string) => page.locator(`form[id="example.${id}"]`);

async function open(page: Page, id: string): Promise<Locator> {
	await page.goto(examples);
	return awake(page, id);
}

async function awake(page: Page, id: string): Promise<Locator> {
	const item = itemIn(page, id);
	await item.scrollIntoViewIfNeeded();
	await page.locator('astro-island:not([ssr])').filter({ has: item }).waitFor();
	return item;
}

const check = (item: Locator) => item.getByRole('button', { name: 'Check', exact: true });
const verdict = (item: Locator) => item.getByRole('heading', { level: 3 });

/** How each type is answered right and wrong, by a pointer. */
const answers: Record<string, { right: Answer; wrong: Answer }> = {
	choice: {
		right: (item) => item.getByText('Raise max_tokens').click(),
		wrong: (item) => item.getByText('Send the same request').click(),
	},
	several: {
		right: async (item) => {
			await item.getByRole('checkbox', { name: 'messages' }).check();
			await item.getByRole('checkbox', { name: 'max_tokens' }).check();
		},
		wrong: (item) => item.getByRole('checkbox', { name: 'usage' }).check(),
	},
	number: {
		right: (item) => item.getByRole('textbox').fill('100 tokens'),
		wrong: (item) => item.getByRole('textbox').fill('300'),
	},
	text: {
		right: (item) => item.getByRole('textbox').fill('stop_reason'),
		wrong: (item) => item.getByRole('textbox').fill('finish_reason'),
	},
	order: {
		right: putInOrder,
		wrong: (item) =>
			item
				.getByRole('button', { name: /^Move down/ })
				.first()
				.click(),
	},
	sort: {
		right: async (item) => {
			await inBin(item, 'max_tokens', 'Your program');
			await inBin(item, 'stop_reason', 'The API');
			await inBin(item, 'usage', 'The API');
		},
		wrong: async (item) => {
			for (const card of ['max_tokens', 'stop_reason', 'usage'])
				await inBin(item, card, 'Your program');
		},
	},
};
type Answer = (item: Locator) => Promise<void>;

const inBin = (item: Locator, card: string, bin: string) =>
	item.getByRole('group', { name: card }).getByText(bin).click();

const sequence = ['message_start', 'content_block_start', 'content_block_delta', 'message_stop'];

/** Moves each step up to its place, as one would by hand. */
async function putInOrder(item: Locator): Promise<void> {
	for (const [place, step] of sequence.entries())
		for (;;) {
			const steps = await item.getByRole('listitem').allInnerTexts();
			if (steps.findIndex((text) => text.includes(step)) <= place) break;
			await item.getByRole('button', { name: `Move up: ${step}` }).click();
		}
}

for (const [id, { right, wrong }] of Object.entries(answers)) {
	test(`${id}: wrong, then right after another try`, async ({ page }) => {
		const item = await open(page, id);
		await wrong(item);
		await check(item).click();
		await expect(verdict(item)).toHaveText(/^Not quite/);
		await expect(verdict(item)).toBeFocused();

		await item.getByRole('button', { name: 'Try again' }).click();
		await expect(
			item.locator('fieldset :is(input, button)').and(page.locator(':focus')),
		).toHaveCount(1);
		await right(item);
		await check(item).click();
		await expect(verdict(item)).toHaveText('Correct');
	});

	test(`${id}: checked with nothing given, it says what is missing and judges nothing`, async ({
		page,
	}) => {
		const item = await open(page, id);
		await check(item).click();
		await expect(item.locator('.quiz-item__error')).toHaveText(/first\.$/);
		await expect(verdict(item)).toHaveCount(0);
		const field = item.locator('fieldset :is(input, button)').and(page.locator(':focus'));
		await expect(field).toHaveAttribute('aria-describedby', `example.${id}-error`);
	});

	test(`${id}: the answer and its verdict are there after a reload`, async ({ page }) => {
		const item = await open(page, id);
		await wrong(item);
		await check(item).click();
		await expect(verdict(item)).toHaveText(/^Not quite/);
		const before = await item.ariaSnapshot();
		await page.reload();
		await awake(page, id);
		await expect(verdict(item)).toHaveText(/^Not quite/);
		expect(await item.ariaSnapshot()).toBe(before);
	});
}

test.describe('by touch on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

	test('every target of every type is at least 44 px high and can be tapped', async ({ page }) => {
		await page.goto(examples);
		for (const id of Object.keys(answers)) {
			const item = await awake(page, id);
			const targets = item.locator('label, button, summary');
			for (const target of await targets.all())
				expect(
					(await target.boundingBox())?.height,
					`${id}: ${await target.innerText()}`,
				).toBeGreaterThanOrEqual(44);
			const first = item
				.locator(
					'fieldset :is(.quiz-item__label, .course-button:not([aria-disabled=true]), .quiz-item__entry input)',
				)
				.first();
			await first.tap();
		}
		const item = itemIn(page, 'choice');
		await check(item).tap();
		await expect(verdict(item)).toBeVisible();
	});
});

test.describe('by the keyboard alone', () => {
	test('choice: arrows choose, Enter checks', async ({ page }) => {
		const item = await open(page, 'choice');
		await item.getByRole('radio').first().focus();
		await page.keyboard.press('ArrowDown');
		await expect(item.getByRole('radio').nth(1)).toBeChecked();
		await page.keyboard.press('Enter');
		await expect(verdict(item)).toBeFocused();
		// Checked, it can be read but not changed.
		await item.getByRole('radio').nth(1).focus();
		await page.keyboard.press('ArrowDown');
		await expect(item.getByRole('radio').nth(1)).toBeChecked();
	});

	test('several: Space ticks', async ({ page }) => {
		const item = await open(page, 'several');
		await item.getByRole('checkbox').first().focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('Enter');
		await expect(verdict(item)).toBeFocused();
	});

	test('order: a moved step keeps the focus and is announced', async ({ page }) => {
		const item = await open(page, 'order');
		const [first = ''] = await item.getByRole('listitem').allInnerTexts();
		const step = sequence.find((name) => first.includes(name));
		const down = item.getByRole('button', { name: `Move down: ${step}` });
		await down.focus();
		await page.keyboard.press('Enter');
		await expect(down).toBeFocused();
		await expect(item.getByRole('listitem').nth(1)).toContainText(step ?? '?');
		await expect(page.locator('#announcer-status')).toHaveText(`${step}, now 2 of 4`);
	});

	test('sort: arrows choose a bin for each card', async ({ page }) => {
		const item = await open(page, 'sort');
		await item.getByRole('radio').first().focus();
		for (let card = 0; card < 3; card++) {
			await page.keyboard.press('Space');
			await page.keyboard.press('Tab');
		}
		await expect(item.getByRole('radio', { checked: true })).toHaveCount(3);
		await expect(item.getByRole('radio', { name: 'Guess' })).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(check(item)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(verdict(item)).toBeFocused();
	});
});

test('hints come one by one, and how sure one was is kept with the answer', async ({ page }) => {
	const item = await open(page, 'choice');
	await item.getByRole('button', { name: 'Hint 1 of 2' }).click();
	await expect(item.getByText('Which of the three changes')).toBeVisible();
	await item.getByRole('button', { name: 'Hint 2 of 2' }).click();
	await expect(item.getByRole('button', { name: /^Hint/ })).toHaveCount(0);
	await item.getByLabel('Sure', { exact: true }).check();
	await item.getByText('Send the same request').click();
	await check(item).click();
	await expect(verdict(item)).toBeVisible();
	const [event] = (await recordOf(page)).filter(({ type }) => type === 'answered');
	expect(event).toMatchObject({
		item: 'example.choice',
		hints: 2,
		sure: 'sure',
		score: 0,
		attempt: 1,
	});
});

test('the feedback stands directly after the chosen option and is announced', async ({ page }) => {
	const item = await open(page, 'choice');
	await item.getByText('Send the same request').click();
	await check(item).click();
	const option = item.locator('.quiz-item__option').filter({ has: page.locator(':checked') });
	await expect(option).toContainText('The same limit cuts the next reply');
	await expect(page.locator('#announcer-status')).toHaveText(/^Not quite\. The same limit/);
});

test('an item reads as it looks', async ({ page }) => {
	const item = await open(page, 'choice');
	await expect(item).toMatchAriaSnapshot(`
    - group /A reply ends in the middle/:
      - radio "Ask for a shorter system prompt"
      - radio "Raise max_tokens and send the request again"
      - radio "Send the same request again"
    - list
    - group "How sure are you? (optional)":
      - radio "Guess"
      - radio "Think so"
      - radio "Sure"
    - button "Check"
    - button "Hint 1 of 2"
  `);
	await item.getByText('Raise max_tokens').click();
	await check(item).click();
	await expect(item).toMatchAriaSnapshot(`
    - group /A reply ends in the middle/:
      - radio "Ask for a shorter system prompt" [disabled]
      - radio "Raise max_tokens and send the request again" [checked] [disabled]
      - heading "Correct" [level=3]
      - paragraph: The limit was the reason, so the limit is what changes.
      - radio "Send the same request again" [disabled]
    - button "Try again"
    - link "Reread the section"
  `);
});

test('lab: judged by the last run of its case, with what was predicted beside it', async ({
	page,
}) => {
	await page.goto('/messages-api/production/practice/');
	const item = page.locator('form[id="l4.errors.lab-key"]');
	await item.scrollIntoViewIfNeeded();
	await page.locator('astro-island:not([ssr])').filter({ has: item }).waitFor();
	await item.getByRole('textbox', { name: 'Status' }).fill('403');
	await check(item).click();
	await expect(item.getByText('Run the lab first; then check here.')).toBeVisible();

	const lab = page
		.locator('section.lab')
		.filter({ has: page.getByRole('radio', { name: /key/i }) });
	await lab.scrollIntoViewIfNeeded();
	await lab.locator('astro-island:not([ssr])').waitFor();
	await lab.getByRole('radio', { name: /key/i }).first().check();
	await lab.getByRole('button', { name: 'Run' }).click();
	await expect(lab.getByText('Error status 401')).toBeVisible();

	await check(item).click();
	await expect(verdict(item)).toHaveText('Correct');
	await expect(item.getByRole('textbox', { name: 'Status' })).toHaveValue('403');
	await expect(item.getByText('came back: 401')).toBeVisible();
	await page.reload();
	// The labs above it wake too, and may push it out of sight again.
	await expect(async () => {
		await item.scrollIntoViewIfNeeded();
		await expect(verdict(item)).toHaveText('Correct', { timeout: 2000 });
	}).toPass();
	await expect(item.getByRole('textbox', { name: 'Status' })).toHaveValue('403');
});

test.describe('before the page can answer', () => {
	test('an option that was chosen stays chosen', async ({ page }) => {
		const release = await holdScripts(page, 'ChoiceItem');
		await page.goto(examples);
		const item = itemIn(page, 'choice');
		await item.getByText('Raise max_tokens').click();
		release();
		await awake(page, 'choice');
		await expect(item.getByRole('radio', { name: /^Raise/ })).toBeChecked();
		await check(item).click();
		await expect(verdict(item)).toHaveText('Correct');
	});

	test('a choice made over an earlier answer is not undone by it', async ({ page }) => {
		const first = await open(page, 'choice');
		await first.getByText('Send the same request').click();
		await check(first).click();
		await expect(verdict(first)).toHaveText('Not quite');

		const release = await holdScripts(page, 'ChoiceItem');
		await page.reload();
		const item = itemIn(page, 'choice');
		await item.getByText('Raise max_tokens').click();
		release();
		await awake(page, 'choice');
		await expect(item.getByRole('radio', { name: /^Raise/ })).toBeChecked();
		await expect(verdict(item)).toHaveCount(0);
	});

	test('«Check» is answered when the page has loaded', async ({ page }) => {
		const release = await holdScripts(page, 'ChoiceItem');
		await page.goto(examples);
		const item = itemIn(page, 'choice');
		await item.getByText('Raise max_tokens').click();
		await check(item).click();
		release();
		await expect(verdict(item)).toHaveText('Correct');
		expect(new URL(page.url()).search).toBe('');
	});

	test('a self-check is saved when the page has loaded', async ({ page }) => {
		const release = await holdScripts(page, 'practice-page');
		await page.goto(examples);
		const form = itemIn(page, 'recall');
		await form.getByText('Open the answer').click();
		await form.getByLabel('You set the limit.').check();
		await form.getByRole('button', { name: 'Save' }).click();
		release();
		await expect(form.getByRole('status')).toHaveText('Saved. You had 1 of 3 points.');
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('stem, options, answer and explanation can be read', async ({ page }) => {
		await page.goto(examples);
		await expect(itemIn(page, 'choice').getByText('Raise max_tokens')).toBeVisible();
		await expect(check(itemIn(page, 'choice'))).toBeHidden();
		const answer = page.locator('.item-island').first().locator('details');
		await answer.locator('summary').click();
		await expect(answer).toContainText('Raise max_tokens');
		await expect(answer).toContainText('is the most a reply may hold');
	});
});

test('a self-check keeps what was written and ticked', async ({ page }) => {
	await page.goto(examples);
	const form = itemIn(page, 'recall');
	await form.getByRole('textbox').fill('Because it was answered.');
	await form.getByText('Open the answer').click();
	await form.getByLabel('You set the limit.').check();
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(form.getByRole('status')).toHaveText('Saved. You had 1 of 3 points.');
	await page.reload();
	await expect(form.getByRole('textbox')).toHaveValue('Because it was answered.');
	await form.getByText('Open the answer').click();
	await expect(form.getByLabel('You set the limit.')).toBeChecked();
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing in any state in ${colorScheme}`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme });
		await page.goto(examples);
		for (const [id, { right, wrong }] of Object.entries(answers)) {
			const item = await awake(page, id);
			for (const answer of [undefined, wrong, right]) {
				await answer?.(item);
				await check(item).click();
				expect(await violationsIn(page, `form[id="example.${id}"]`), id).toEqual([]);
				if (answer === wrong) await item.getByRole('button', { name: 'Try again' }).click();
			}
		}
	});

async function violationsIn(page: Page, selector: string) {
	const { violations } = await axeOn(page)
		.include(selector)
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
