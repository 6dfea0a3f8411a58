import { hasRoomForWords, heightMm, setting } from './card-lines.ts';
import type { Face } from './card-metrics.ts';

/** Where text is put: everything in millimetres. */
export interface Box {
	widthMm: number;
	heightMm: number;
}

/** Sizes that are tried, from easy to read at arm's length down to 7 point. */
export const sizesMm: readonly number[] = Array.from({ length: 22 }, (_, step) => (46 - step) / 10);

/** The largest size at which the text fits its box; `undefined` where not even the smallest does. */
export function fittingSize(text: string, box: Box, face: Face = 'text'): number | undefined {
	return largestOf(
		(sizeMm) => heightMm(text, sizeMm, box.widthMm, face) <= box.heightMm,
		(sizeMm) => hasRoomForWords(text, sizeMm, box.widthMm, face),
	);
}

/** Question and answer on one page share a size, so that one can be compared with the other. */
export function fittingSizeOfBoth(
	{ front, back }: { front: string; back: string },
	{ widthMm, heightMm: available }: Box,
): number | undefined {
	const frontMm = (sizeMm: number) => sizeMm * setting.frontEm;
	return largestOf(
		(sizeMm) =>
			heightMm(front, frontMm(sizeMm), widthMm, 'display') +
				heightMm(back, sizeMm, widthMm, 'text') <=
			available,
		(sizeMm) =>
			hasRoomForWords(front, frontMm(sizeMm), widthMm, 'display') &&
			hasRoomForWords(back, sizeMm, widthMm, 'text'),
	);
}

/** A smaller text is better than a word that is cut, and a word that is cut better than no card. */
function largestOf(
	fits: (sizeMm: number) => boolean,
	isWhole: (sizeMm: number) => boolean,
): number | undefined {
	const fitting = sizesMm.filter(fits);
	return fitting.find(isWhole) ?? fitting[0];
}
