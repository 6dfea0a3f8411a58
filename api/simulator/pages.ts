import { invalid } from './problem.ts';

/** A list as the API pages it. */
export interface PageOf<Item> {
	data: Item[];
	has_more: boolean;
	first_id: string | null;
	last_id: string | null;
}

/** The page that `limit`, `after_id` and `before_id` ask for, out of all items in their order. */
export function pageOf<Item extends { id: string }>(
	items: readonly Item[],
	query: URLSearchParams,
): PageOf<Item> {
	const limit = limitIn(query);
	const after = positionOf(items, query, 'after_id');
	const before = positionOf(items, query, 'before_id');
	const from = before === undefined ? (after ?? -1) + 1 : Math.max(0, before - limit);
	const to = before === undefined ? from + limit : before;
	const data = items.slice(from, to);
	return {
		data,
		has_more: before === undefined ? to < items.length : from > 0,
		first_id: data.at(0)?.id ?? null,
		last_id: data.at(-1)?.id ?? null,
	};
}

function limitIn(query: URLSearchParams): number {
	const text = query.get('limit') ?? '20';
	const limit = /^-?\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (Number.isNaN(limit)) throw invalid('limit', 'Input should be a valid integer');
	if (limit < 1) throw invalid('limit', 'Input should be greater than or equal to 1');
	if (limit > 1000) throw invalid('limit', 'Input should be less than or equal to 1000');
	return limit;
}

function positionOf(
	items: readonly { id: string }[],
	query: URLSearchParams,
	name: string,
): number | undefined {
	const id = query.get(name);
	if (id === null || id === '') return undefined;
	const position = items.findIndex((item) => item.id === id);
	if (position < 0) throw invalid(name, `«${id.slice(0, 64)}» is not in the list`);
	return position;
}
