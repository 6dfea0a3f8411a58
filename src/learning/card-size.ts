import { fittingSize, fittingSizeOfBoth } from './card-fit.ts';
import type { Card } from './card.ts';

/** The space for both texts of a card that has a page to itself, without the line between them. */
const singleBox = { widthMm: 130, heightMm: 71.5 };

/** Size of the answer on a page of its own, or an error that stops the build. */
export function sizeOnSingle(card: Card): number {
	return fittingSizeOfBoth(card, singleBox) ?? tooLong(card, 'its page');
}

/** The space for text on one face of a card on a sheet. */
const faceBox = { widthMm: 84, heightMm: 49 };

/** Size on one side of a card that is cut from a sheet, or an error that stops the build. */
export function sizeOnFace(card: Card, side: 'front' | 'back'): number {
	const size = fittingSize(card[side], faceBox, side === 'front' ? 'display' : 'text');
	return size ?? tooLong(card, `the ${side} of a card on a sheet`);
}

function tooLong({ id }: Card, place: string): never {
	throw new Error(
		`Card ${id} does not fit ${place} at the smallest size. Shorten it, or give the item a «card» with a shorter front and back.`,
	);
}
