import { expect, test } from '@playwright/test';
import { openLab, runButton } from './lab.ts';
import { startDev } from './own-server.ts';

test('authors have the whole course while they write: every script starts and a lab runs', async ({
	page,
}) => {
	// Nothing is built ahead there: the first page waits for the compiler.
	test.setTimeout(180_000);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	page.on('response', (response) => {
		if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
	});
	const { url, kill } = await startDev();
	try {
		const lab = await openLab(page, `${url}/messages-api/production/practice/`, 'stream');
		await runButton(lab).click();
		await expect(lab.getByText('Simulated', { exact: true })).toBeVisible();
		await expect(runButton(lab)).toBeVisible();
		for (const name of ['starlight-toc', 'course-progress', 'lesson-done', 'course-offline'])
			expect(await page.evaluate((name) => !!customElements.get(name), name), name).toBe(true);
		expect(errors).toEqual([]);
	} finally {
		await kill();
	}
});
