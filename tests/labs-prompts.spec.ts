import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { openLab } from './lab.ts';

const system = '/messages-api/system-prompt/practice/';
const models = '/messages-api/models/practice/';
const sizes = [
	{ name: 'a phone', width: 360, height: 800 },
	{ name: 'a desktop', width: 1440, height: 900 },
];

const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true });
const announced = (page: Page, text: string | RegExp) =>
	expect(page.locator('#announcer-status')).toHaveText(text);

async function expectNoSidewaysScroll(page: Page) {
	const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(await overflow()).toBeLessThanOrEqual(0);
}

for (const { name, ...viewport } of sizes) {
	test(`three prompts are streamed, compared and priced, on ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		const lab = await openLab(page, system, 'three-prompts');
		await lab.getByLabel('Which answer can your program read?').selectOption('good');
		await lab.getByLabel('Which answer is shortest?').selectOption('good');
		await lab.getByLabel('Which request has the most input tokens?').selectOption('none');
		await button(lab, 'Run').click();
		await expect(button(lab, 'Stop')).toBeFocused();
		await announced(page, 'All three calls started.');
		await announced(page, 'All three answers are here.');
		await expect(lab.getByText('2 of 3 predictions right')).toBeVisible();
		await expect(lab.getByText('✓ Your program can read it')).toHaveCount(1);
		await expect(lab.getByText('Not readable: it was cut off')).toHaveCount(1);
		await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
		await expect(lab.getByText('written for this lab, by no model')).toBeVisible();

		const rows = lab
			.getByRole('region', { name: 'The three calls in numbers' })
			.locator('tbody tr');
		const input = await rows.locator('td:nth-child(2)').allTextContents();
		expect(input.map(Number)).toEqual(input.map(Number).toSorted((a, b) => a - b));
		await expect(rows.first()).toContainText('max_tokens');
		await expect(rows.last()).toContainText('end_turn');
		for (const cost of await rows.locator('td:nth-last-child(-n+2)').allTextContents())
			expect(cost).toMatch(/^\$0\.\d+$/);
		await expectNoSidewaysScroll(page);
	});

	test(`layers are tried against the attacks, and none holds alone, on ${name}`, async ({
		page,
	}) => {
		await page.setViewportSize(viewport);
		const lab = await openLab(page, system, 'injection');
		await expect(lab.getByText('Scripted, nothing is sent.')).toBeVisible();
		const tryIt = button(lab, 'Try the ten attacks');
		const layers = lab.getByRole('group', { name: 'Layers' }).getByRole('checkbox');
		await expect(layers).toHaveCount(5);
		await tryIt.click();
		await expect(lab.getByText('No layer: 10 of 10 attacks get through')).toBeVisible();
		for (const layer of await layers.all()) {
			await layer.check();
			await tryIt.click();
			await expect(lab.getByText(/: [1-9] of 10 attacks get through/)).toBeVisible();
			await layer.uncheck();
		}
		await expect(lab.getByText('Tried so far, 5 of 5 layers alone')).toBeVisible();
		for (const layer of await layers.all()) await layer.check();
		await lab.getByLabel('How many of the 10 get through?').selectOption('0');
		await tryIt.click();
		await expect(lab.getByText('All five layers: 1 of 10 attacks get through')).toBeVisible();
		await expect(lab.getByText('you said 0')).toBeVisible();
		await expect(lab.getByText('Customers who mean no harm: 3 of 3 stopped')).toBeVisible();
		await button(lab, 'Twenty questions').click();
		await expect(lab.getByText('no layer here looks at that')).toBeVisible();
		await expectNoSidewaysScroll(page);
	});

	test(`a text is estimated, counted, sent and compared, on ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		const lab = await openLab(page, models, 'tokens');
		await lab.getByLabel('Your estimate, in tokens').fill('9999');
		await button(lab, 'Count').click();
		await announced(page, /^\d+ tokens\.$/);
		await expect(lab.getByText('✗ Estimate: not near enough.')).toBeVisible();
		const counted = await lab.locator('.lab-meters dd').first().textContent();
		await lab.getByLabel('Your estimate, in tokens').fill(counted!);
		await button(lab, 'Count').click();
		await expect(lab.getByText('✓ Estimate: right.')).toBeVisible();
		await expect(lab.getByText(/newer one counts 1\.\d\d times/)).toBeVisible();
		await button(lab, 'Send it, and compare with usage').click();
		await expect(
			lab.getByText(`usage says ${counted} input tokens, exactly the count`),
		).toBeVisible();
		await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
		await expectNoSidewaysScroll(page);
	});
}

test('a changed prompt is sent as it is, and the simulator says that it cannot follow it', async ({
	page,
}) => {
	const lab = await openLab(page, system, 'three-prompts');
	const field = lab.getByLabel('System prompt: A wish');
	await field.fill('Answer in one word.');
	await expect(button(lab, 'Back to the lab’s prompt')).toBeVisible();
	await lab.getByLabel('Which request has the most input tokens?').selectOption('good');
	await lab.getByLabel('Which answer is shortest?').selectOption('weak');
	await button(lab, 'Run').click();
	await announced(page, 'All three answers are here.');
	await expect(lab.getByRole('group', { name: 'Answer under “A wish”' })).toContainText(
		'no model has read your system prompt',
	);
	await expect(lab.getByText('Not judged: no model has read this prompt')).toBeVisible();
	await expect(lab.getByText('the simulator cannot follow instructions')).toBeVisible();
	await expect(lab.getByText('1 of 1 predictions right')).toBeVisible();

	await lab.getByText('Look inside one of the three calls').click();
	await lab
		.getByRole('group', { name: 'Which call' })
		.getByRole('button', { name: 'A wish' })
		.click();
	await lab.getByText('Request and response, as sent').click();
	await expect(lab.getByText('"system": "Answer in one word."')).toBeVisible();

	await button(lab, 'Back to the lab’s prompt').click();
	await expect(field).toHaveValue(/helpful support assistant/);
	await field.fill('x'.repeat(2001));
	await button(lab, 'Run').click();
	await expect(lab.getByText('at most 2000 characters here; yours has 2001')).toBeVisible();
});

test('a prompt of one’s own under the host’s key is refused with a way on', async ({ page }) => {
	const lab = await openLab(page, system, 'three-prompts');
	const error = { type: 'permission_error', message: 'This server’s key sends only the labs.' };
	let isRefusing = true;
	await page.route('**/api/labs/run', async (route) => {
		if (!isRefusing) return route.continue();
		await route.fulfill({ status: 403, json: { type: 'error', error, request_id: null } });
	});
	await button(lab, 'Run').click();
	await expect(lab.getByText('This server’s key sends only the labs.').first()).toBeVisible();
	isRefusing = false;
	await button(lab, 'Run on the simulator').click();
	await expect(lab.getByText('✓ Your program can read it')).toBeVisible();
});

test('Escape stops the three calls', async ({ page }) => {
	const lab = await openLab(page, system, 'three-prompts');
	await button(lab, 'Run').click();
	await expect(lab.getByRole('group', { name: /^Answer under “No/ })).toContainText('sorry');
	await page.keyboard.press('Escape');
	await announced(page, 'Stopped.');
	await expect(button(lab, 'Run')).toBeFocused();
});

test('the layers are switched and the attacks read with the keyboard alone', async ({ page }) => {
	const lab = await openLab(page, system, 'injection');
	await lab.getByText('The bot’s system prompt').focus();
	await page.keyboard.press('Tab');
	await expect(lab.getByRole('checkbox').first()).toBeFocused();
	await page.keyboard.press('Space');
	for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
	await expect(lab.getByLabel('How many of the 10 get through?')).toBeFocused();
	await page.keyboard.press('8');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await announced(page, 'Input screen: 8 of 10 attacks get through.');
	await expect(lab.getByText('✓ Attacks through: right')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(button(lab, 'Simply asks')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(button(lab, 'Ignore the instructions')).toHaveAttribute('aria-pressed', 'true');
	await expect(lab.getByText('which is on the list')).toBeVisible();
	await page.keyboard.press('Escape');
});

test('all five layers answer the item about them', async ({ page }) => {
	const lab = await openLab(page, system, 'injection');
	for (const layer of await lab.getByRole('checkbox').all()) await layer.check();
	await button(lab, 'Try the ten attacks').click();
	const item = page.locator('form').filter({ hasText: 'switch on all five' });
	await item.scrollIntoViewIfNeeded();
	await expect(item.getByText('The record has a run of it.')).toBeVisible();
	await item.getByLabel('Attacks that get through').fill('1');
	await item.getByRole('button', { name: 'Check' }).click();
	await expect(item.getByText('came back: 1')).toBeVisible();
});

test('a text that is empty or too long is not sent, and says why', async ({ page }) => {
	const lab = await openLab(page, models, 'tokens');
	const sent: string[] = [];
	page.on('request', (request) => request.url().includes('/count') && sent.push(request.url()));
	await lab.getByLabel('Begin with').selectOption('My own text');
	await button(lab, 'Count').click();
	await expect(lab.getByText('Choose a text or type one.')).toBeVisible();
	await lab.getByLabel('Text', { exact: true }).fill('x'.repeat(4001));
	await button(lab, 'Count').click();
	await expect(lab.getByText(/at most 4000 characters here; yours has 4001/)).toBeVisible();
	expect(sent).toEqual([]);
});

test('it counts again after a pause, not at every key', async ({ page }) => {
	const lab = await openLab(page, models, 'tokens');
	await lab.getByLabel('Count again whenever I pause typing').check();
	const counted = lab.locator('.lab-meters dd').first();
	await expect(counted).toHaveText(/^\d+$/);
	const sent: string[] = [];
	page.on('request', (request) => request.url().includes('/count') && sent.push(request.url()));
	const text = lab.getByLabel('Text', { exact: true });
	await text.fill('');
	await text.pressSequentially('One two three four five six seven.', { delay: 20 });
	await expect(lab.locator('.lab-meters dd').nth(2)).toHaveText('34');
	expect(sent.length).toBeLessThanOrEqual(2);
});

test('a count that is refused says so and keeps the text', async ({ page }) => {
	const lab = await openLab(page, models, 'tokens');
	const error = { type: 'rate_limit_error', message: 'At most 60 counts a minute. Wait 20 s.' };
	await page.route('**/api/labs/count', (route) =>
		route.fulfill({ status: 429, json: { type: 'error', error, request_id: null } }),
	);
	await button(lab, 'Count').click();
	await expect(lab.getByText('At most 60 counts a minute. Wait 20 s.')).toBeVisible();
	await expect(lab.getByLabel('Text', { exact: true })).toHaveValue(/^The tide/);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing in the three labs after a run, in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		const violations = async (id: string) =>
			(await axeOn(page).include(`section[aria-labelledby=lab-${id}]`).analyze()).violations;
		let lab = await openLab(page, system, 'three-prompts');
		await lab.getByLabel('System prompt: A wish').fill('Short.');
		await lab.getByLabel('Which request has the most input tokens?').selectOption('none');
		await button(lab, 'Run').click();
		await announced(page, 'All three answers are here.');
		await lab.getByText('Look inside one of the three calls').click();
		expect(await violations('three-prompts')).toEqual([]);

		lab = await openLab(page, system, 'injection');
		await lab.getByRole('checkbox', { name: /^Output check/ }).check();
		await button(lab, 'Try the ten attacks').click();
		await button(lab, 'A note that closes the tag').click();
		await lab.getByText('The request, as your program builds it').click();
		expect(await violations('injection')).toEqual([]);

		lab = await openLab(page, models, 'tokens');
		await lab.getByLabel('Your estimate, in tokens').fill('5');
		await button(lab, 'Count').click();
		await button(lab, 'Send it, and compare with usage').click();
		await expect(lab.getByText('exactly the count')).toBeVisible();
		expect(await violations('tokens')).toEqual([]);
	});
