import type { Page } from '@playwright/test';

/** What this browser's learning record holds, in order of happening. */
export async function recordOf(page: Page): Promise<Record<string, unknown>[]> {
	const events = await page.evaluate(
		() =>
			new Promise<Record<string, unknown>[]>((resolve, reject) => {
				const opening = indexedDB.open('roundtrip');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const all = opening.result.transaction('events').objectStore('events').getAll();
					all.onsuccess = () => resolve(all.result);
				};
			}),
	);
	// The database keeps them by their ids, which are random.
	return events.sort((a, b) => Number(a['seq']) - Number(b['seq']));
}
