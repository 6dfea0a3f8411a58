import { expect, test } from '@playwright/test';
import { laidOut } from './laid-out.ts';

const lesson = '/messages-api/models/';

test('each way in which an answer ends can be brought about with the keyboard', async ({
	page,
}) => {
	await page.goto(lesson);
	const figure = page.locator('.window-fit');
	await laidOut(page);
	const height = (await figure.boundingBox())?.height;
	const outcome = figure.locator('[data-outcome]');
	const slider = (name: string) => figure.getByRole('slider', { name });
	await expect(outcome).toHaveAttribute('data-end', 'limit-reached');

	await slider('max_tokens').press('End');
	await expect(outcome).toHaveAttribute('data-end', 'above-ceiling');
	await expect(outcome).toContainText('400 invalid_request_error');
	await figure.getByRole('button', { name: 'Start again' }).press('Enter');
	await expect(outcome).toHaveAttribute('data-end', 'limit-reached');

	await slider('The model wants to think').press('Home');
	await expect(outcome).toHaveAttribute('data-end', 'whole');
	await expect(outcome).toContainText('stop_reason end_turn');
	await expect(page.locator('#announcer-status')).toHaveText(/6,000 tokens were written, all/);

	await slider('The model wants to think').press('End');
	await expect(outcome).toHaveAttribute('data-end', 'thinking-ate-it');

	await slider('Input').press('End');
	await expect(outcome).toHaveAttribute('data-end', 'input-too-long');
	await figure.getByLabel('Model', { exact: true }).selectOption({ index: 1 });
	await expect(figure.locator('[data-window]')).toHaveText('Window: 200,000 tokens');
	await expect(outcome).toHaveAttribute('data-end', 'input-too-long');
	for (let i = 0; i < 25; i++) await slider('Input').press('ArrowLeft');
	await expect(outcome).toHaveAttribute('data-end', 'window-reached');
	expect((await figure.boundingBox())?.height).toBe(height);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the figure of window and limit shows one case and hides its form', async ({ page }) => {
		await page.goto(lesson);
		const figure = page.locator('.window-fit');
		await expect(figure.locator('form')).toBeHidden();
		await expect(figure.locator('[data-outcome]')).toContainText('4,000 are missing');
	});
});
