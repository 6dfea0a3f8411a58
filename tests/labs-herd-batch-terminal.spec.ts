import { expect, test } from '@playwright/test';
import { openLab } from './lab.ts';

const practice = '/messages-api/production/practice/';

test('the herd is drawn, counted and told in a table', async ({ page }) => {
	const lab = await openLab(page, practice, 'herd');
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
	const lab = await openLab(page, practice, 'batch');
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
	const lab = await openLab(page, practice, 'terminal');
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
	// Left and come back to, as the browser does with a page that it has kept.
	const pass = (type: string) =>
		page.evaluate(
			(type) => void dispatchEvent(new PageTransitionEvent(type, { persisted: true })),
			type,
		);
	await pass('pagehide');
	await expect(lab.getByText('Watching for your requests.')).toBeHidden();
	await pass('pageshow');
	await expect(lab.getByText('Watching for your requests.')).toBeVisible();

	await send('sk-ant-sim-somebody-else-entirely', '0', '');
	await send(key, '0', '529;times=1');
	await send(key, '1', '529;times=1');
	const rows = lab.getByRole('region', { name: 'Your requests' }).locator('tbody tr');
	await expect(rows).toHaveCount(2);
	await expect(rows.nth(0)).toContainText('529');
	await expect(rows.nth(1)).toContainText('200');
	await expect(lab.getByText('1 of 2 requests were retries', { exact: false })).toBeVisible();
});
