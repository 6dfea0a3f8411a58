// The browser that benches measure with.
import { chromium } from '@playwright/test';
import { findBrowser } from '../../browser.mjs';

/** Chromium's own traffic would be counted, and nothing may leave this machine. */
export const quietFlags = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-sync',
	'--no-first-run',
];

export async function launchBrowser() {
	return chromium.launch({ executablePath: await findBrowser(), args: quietFlags });
}
