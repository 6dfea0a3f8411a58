import { expect, type Locator, type Page, test } from '@playwright/test';
import { openLab } from './lab.ts';

// What a screen reader is given of a panel before, during and after a run. The snapshots are written by
// hand: what stands in them must be there in this order, and what varies is a pattern.

async function openPanel(page: Page, id: string): Promise<Locator> {
	const lab = await openLab(page, '/messages-api/production/practice/', id);
	return lab.locator('.lab-panel');
}

const button = (panel: Locator, name: string) => panel.getByRole('button', { name, exact: true });

async function expectSnapshot(panel: Locator, name: string): Promise<void> {
	await expect(panel).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
}

test('the race', async ({ page }) => {
	const panel = await openPanel(page, 'stream');
	await expectSnapshot(panel, 'race-before');
	await button(panel, 'Run').click();
	await expect(panel.getByText(/^Every event \(\d{2,}/)).toBeVisible();
	await expectSnapshot(panel, 'race-running');
	// First in the panel for the keyboard, before whatever else could be reached.
	await expect(panel.locator('button, input, select, summary, [tabindex="0"]').first()).toHaveText(
		'Stop',
	);
	await button(panel, 'Stop').click();
	await expect(button(panel, 'Run')).toBeVisible();
	await expectSnapshot(panel, 'race-stopped');
	await button(panel, 'Run').click();
	await expect(panel.getByText('message_stop arrived', { exact: false })).toBeVisible({
		timeout: 40_000,
	});
	await expectSnapshot(panel, 'race-complete');
});

test('the errors', async ({ page }) => {
	const panel = await openPanel(page, 'errors');
	await expectSnapshot(panel, 'errors-before');
	await panel.locator('input[name=case][value=rate-limited]').check();
	await button(panel, 'Run').click();
	await expect(panel.locator('.lab-attempts li')).toHaveCount(1);
	await expectSnapshot(panel, 'errors-running');
	await expect(button(panel, 'Run')).toBeVisible();
	await expectSnapshot(panel, 'errors-ended');
	await panel.locator('input[name=case][value=wrong-key]').check();
	await button(panel, 'Run').click();
	await expectSnapshot(panel, 'errors-failed');
});

test('the batch', async ({ page }) => {
	const panel = await openPanel(page, 'batch');
	await expectSnapshot(panel, 'batch-before');
	await button(panel, 'Submit').click();
	await expect(panel.getByText(/^Every poll \(/)).toBeVisible();
	await expectSnapshot(panel, 'batch-running');
	await expect(panel.getByText(/review-13 \(invalid_request_error\)/)).toBeVisible({
		timeout: 60_000,
	});
	await expectSnapshot(panel, 'batch-ended');
});
