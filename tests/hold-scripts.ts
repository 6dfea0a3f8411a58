import type { Page } from '@playwright/test';

/** Holds back the scripts with such a name until what it returns is called. */
export async function holdScripts(page: Page, name: string): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(new RegExp(`_astro/${name}.*\\.js`), async (route) => {
		await held;
		await route.continue();
	});
	return release;
}
