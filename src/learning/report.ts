import type { Answered } from './record-event.ts';

/** Opens an issue that already says which item, in which order, and what was chosen. */
export function reportHref(repository: string, { item, rev, seed, response }: Answered): string {
	const title = `Item ${item}: `;
	const body = `What is wrong with it?\n\n\n---\nItem ${item}, rev ${rev}\nSeed ${seed ?? 'none'}\nResponse ${JSON.stringify(response)}\n`;
	const query = new URLSearchParams({ title, body });
	return `${repository.replace(/\/$/, '')}/issues/new?${query}`;
}
