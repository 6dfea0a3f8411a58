/** Everything in millimetres, from the top left corner of the side that is looked at. */
export interface Point {
	xMm: number;
	yMm: number;
}

/** Where on one side of a sheet a card's face is printed. */
export interface Place extends Point {
	row: number;
	column: number;
	/** Upside down, so that a cut card turns over like the page of a book whichever way paper was flipped. */
	isTurned: boolean;
}

export interface Line {
	from: Point;
	to: Point;
}

/** The edge around which the printer flips a sheet, held upright. */
export const flips = ['long-edge', 'short-edge'] as const;
export type Flip = (typeof flips)[number];

export const papers = {
	a4: { widthMm: 210, heightMm: 297 },
	letter: { widthMm: 215.9, heightMm: 279.4 },
} as const;
export type Paper = keyof typeof papers;

/** A card on a sheet has one size on every paper, so that its text is set alike. */
export const cardBox = { widthMm: 94, heightMm: 63 };

const grid = { columns: 2, rows: 4 };
export const cardsPerSheet = grid.columns * grid.rows;

/** The front of a sheet's card, counted from 0, row by row. */
export function frontPlace(index: number, paper: Paper): Place {
	return placeAt(Math.floor(index / grid.columns), index % grid.columns, paper, false);
}

/** The back that lies behind that front once the sheet is flipped. */
export function backPlace(index: number, paper: Paper, flip: Flip): Place {
	const { row, column } = frontPlace(index, paper);
	return flip === 'long-edge'
		? placeAt(row, grid.columns - 1 - column, paper, false)
		: placeAt(grid.rows - 1 - row, column, paper, true);
}

/** Both faces of a card side by side, to be folded along the middle of the sheet. */
export function foldPlaces(row: number, paper: Paper): [front: Place, back: Place] {
	return [placeAt(row, 0, paper, false), placeAt(row, 1, paper, false)];
}
export const cardsPerFoldSheet = grid.rows;

/** Cards in runs of one sheet each. */
export function sheetsOf<Card>(cards: readonly Card[], perSheet: number): Card[][] {
	const count = Math.ceil(cards.length / perSheet);
	return Array.from({ length: count }, (_, sheet) =>
		cards.slice(sheet * perSheet, (sheet + 1) * perSheet),
	);
}

const mark = { gapMm: 1, lengthMm: 4 };

/** Short lines in the margin where a cut begins and ends; none of them touches a card. */
export function cutMarks(paper: Paper, columnCuts: readonly number[] = [0, 1, 2]): Line[] {
	const { xMm: left, yMm: top } = originOf(paper);
	const right = left + grid.columns * cardBox.widthMm;
	const bottom = top + grid.rows * cardBox.heightMm;
	const vertical = columnCuts.map((column) => left + column * cardBox.widthMm);
	const horizontal = Array.from(
		{ length: grid.rows + 1 },
		(_, row) => top + row * cardBox.heightMm,
	);
	return [
		...vertical.flatMap((xMm) => [
			{ from: { xMm, yMm: top - mark.gapMm }, to: { xMm, yMm: top - mark.gapMm - mark.lengthMm } },
			{
				from: { xMm, yMm: bottom + mark.gapMm },
				to: { xMm, yMm: bottom + mark.gapMm + mark.lengthMm },
			},
		]),
		...horizontal.flatMap((yMm) => [
			{
				from: { xMm: left - mark.gapMm, yMm },
				to: { xMm: left - mark.gapMm - mark.lengthMm, yMm },
			},
			{
				from: { xMm: right + mark.gapMm, yMm },
				to: { xMm: right + mark.gapMm + mark.lengthMm, yMm },
			},
		]),
	];
}

// The grid stands in the middle of the sheet: only then do both sides meet.
function originOf(paper: Paper): Point {
	const { widthMm, heightMm } = papers[paper];
	return {
		xMm: (widthMm - grid.columns * cardBox.widthMm) / 2,
		yMm: (heightMm - grid.rows * cardBox.heightMm) / 2,
	};
}

function placeAt(row: number, column: number, paper: Paper, isTurned: boolean): Place {
	const { xMm, yMm } = originOf(paper);
	return {
		row,
		column,
		isTurned,
		xMm: xMm + column * cardBox.widthMm,
		yMm: yMm + row * cardBox.heightMm,
	};
}
