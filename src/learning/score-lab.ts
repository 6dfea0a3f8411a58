import type { AskedOf } from '#schemas/item.ts';
import { isObject, type Score } from './response.ts';

/** Judged by what went over the wire: the fields that the item expects, and no others. */
export function scoreLab({ expect }: AskedOf<'lab'>, transcript: unknown): Score {
	if (!isObject(transcript)) return undefined;
	const expected = Object.entries(expect).filter(([, value]) => value !== undefined);
	return expected.every(([field, value]) => transcript[field] === value) ? 1 : 0;
}
