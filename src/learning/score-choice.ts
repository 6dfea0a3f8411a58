import type { AskedOf } from '#schemas/item.ts';
import { isTextList, type Score } from './response.ts';

export function scoreChoice({ options }: AskedOf<'choice'>, response: unknown): Score {
	if (!isTextList(response)) return undefined;
	const known = options.filter(({ id }) => response.includes(id));
	if (known.length === 0 || known.length < response.length) return undefined;
	return options.every(({ id, correct }) => response.includes(id) === correct) ? 1 : 0;
}
