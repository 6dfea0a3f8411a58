import type { Locator, Page } from '@playwright/test';

/** As much of an item as answering it takes. */
export interface Key {
	id: string;
	options?: { id: string; correct: boolean }[];
	answer?: number;
	accept?: string[];
	cards?: { bin: string }[];
	steps?: string[];
}

/** The items that the page was given, out of Astro's own way to write props. */
export const keysIn = (page: Page): Promise<Key[]> =>
	page.locator('astro-island').evaluateAll(unpackPools);

function unpackPools(islands: Element[]): Key[] {
	type Packed = [type: number, value: unknown];
	const unpack = ([type, value]: Packed): unknown => {
		if (type === 1) return (value as Packed[]).map(unpack);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value as Record<string, Packed>).map(([name, field]) => [name, unpack(field)]),
		);
	};
	return islands.flatMap((island) => {
		const { pool, item } = JSON.parse(island.getAttribute('props') ?? '{}') as {
			pool?: Packed;
			item?: Packed;
		};
		return [...(pool ? (unpack(pool) as Key[]) : []), ...(item ? [unpack(item) as Key] : [])];
	});
}

/** Answers one item as its key says, whatever its type. */
export async function answerRight(form: Locator, keys: Key[]): Promise<void> {
	const id = await form.getAttribute('id');
	const key = keys.find((one) => one.id === id);
	for (const option of key?.options ?? [])
		if (option.correct) await form.locator(`[name=option][value="${option.id}"]`).check();
	const typed = key?.accept?.[0] ?? key?.answer;
	if (typed !== undefined) await form.getByRole('textbox').fill(String(typed));
	for (const [place, { bin }] of (key?.cards ?? []).entries())
		await form.locator(`[name="card-${place}"][value="${bin}"]`).check();
	for (let place = 0; place < (key?.steps?.length ?? 0); place++)
		for (;;) {
			const order = await form
				.locator('[name=step]')
				.evaluateAll((steps) => steps.map((step) => (step as HTMLInputElement).value));
			const at = order.indexOf(String(place));
			if (at <= place) break;
			await form.getByRole('listitem').nth(at).locator('[data-by="-1"]').click();
		}
	await form.locator('legend').first().click();
}
