import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutSlug, printHref, printLayouts } from './print-layout.ts';
import {
	backPlace,
	cardBox,
	cardsPerFoldSheet,
	cardsPerSheet,
	cutMarks,
	flips,
	foldPlaces,
	frontPlace,
	papers,
	type Flip,
	type Paper,
	type Point,
	sheetsOf,
} from './print-sheet.ts';

const paper = fc.constantFrom<Paper[]>('a4', 'letter');
const flip = fc.constantFrom(...flips);
const index = fc.nat(cardsPerSheet - 1);

/** Where a card on the back is, seen through the paper from the front. */
function seenThrough({ xMm, yMm }: Point, paper: Paper, flip: Flip): Point {
	const { widthMm, heightMm } = papers[paper];
	return flip === 'long-edge'
		? { xMm: widthMm - xMm - cardBox.widthMm, yMm }
		: { xMm, yMm: heightMm - yMm - cardBox.heightMm };
}

test('the back of every card lies behind its front, for both flips and both papers', () => {
	fc.assert(
		fc.property(index, paper, flip, (card, sheet, edge) => {
			const front = frontPlace(card, sheet);
			const behind = seenThrough(backPlace(card, sheet, edge), sheet, edge);
			expect(behind.xMm).toBeCloseTo(front.xMm, 6);
			expect(behind.yMm).toBeCloseTo(front.yMm, 6);
		}),
	);
});

test('a cut card turns over like a page: a back is upside down just where the paper was', () => {
	fc.assert(
		fc.property(index, paper, flip, (card, sheet, edge) => {
			expect(backPlace(card, sheet, edge).isTurned).toBe(edge === 'short-edge');
		}),
	);
});

test('no two cards of one side overlap', () => {
	fc.assert(
		fc.property(index, index, paper, flip, (one, other, sheet, edge) => {
			fc.pre(one !== other);
			expect(areApart(frontPlace(one, sheet), frontPlace(other, sheet))).toBe(true);
			expect(areApart(backPlace(one, sheet, edge), backPlace(other, sheet, edge))).toBe(true);
		}),
	);
});

test('every card and every cut mark keeps 5 mm from the edge of the paper, where printers print', () => {
	fc.assert(
		fc.property(index, paper, flip, (card, sheet, edge) => {
			const { widthMm, heightMm } = papers[sheet];
			const corners = [frontPlace(card, sheet), backPlace(card, sheet, edge)].flatMap(cornersOf);
			const ends = cutMarks(sheet).flatMap(({ from, to }) => [from, to]);
			for (const { xMm, yMm } of [...corners, ...ends]) {
				expect(Math.min(xMm, widthMm - xMm)).toBeGreaterThanOrEqual(5);
				expect(Math.min(yMm, heightMm - yMm)).toBeGreaterThanOrEqual(5);
			}
		}),
	);
});

test('no cut mark touches a card', () => {
	fc.assert(
		fc.property(index, paper, (card, sheet) => {
			const [topLeft, bottomRight] = cornersOf(frontPlace(card, sheet));
			for (const { from, to } of cutMarks(sheet))
				for (const { xMm, yMm } of [from, to]) {
					const isBeside = xMm < (topLeft?.xMm ?? 0) || xMm > (bottomRight?.xMm ?? 0);
					const isAbove = yMm < (topLeft?.yMm ?? 0) || yMm > (bottomRight?.yMm ?? 0);
					expect(isBeside || isAbove).toBe(true);
				}
		}),
	);
});

test('every edge of every card has a mark in line with it', () => {
	fc.assert(
		fc.property(index, paper, (card, sheet) => {
			const marks = cutMarks(sheet);
			for (const { xMm, yMm } of cornersOf(frontPlace(card, sheet))) {
				expect(marks.some(({ from, to }) => isNear(from.xMm, xMm) && isNear(to.xMm, xMm))).toBe(
					true,
				);
				expect(marks.some(({ from, to }) => isNear(from.yMm, yMm) && isNear(to.yMm, yMm))).toBe(
					true,
				);
			}
		}),
	);
});

test('a sheet folded along its middle puts the answer behind the question', () => {
	fc.assert(
		fc.property(fc.nat(cardsPerFoldSheet - 1), paper, (row, sheet) => {
			const [front, back] = foldPlaces(row, sheet);
			const middleMm = papers[sheet].widthMm / 2;
			expect(front.yMm).toBe(back.yMm);
			expect(middleMm - front.xMm).toBeCloseTo(back.xMm + cardBox.widthMm - middleMm, 6);
			expect(back.isTurned).toBe(false);
		}),
	);
});

test('sheets hold every card once, in order, and none of them is empty', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 8 }), (cards, perSheet) => {
			const sheets = sheetsOf(cards, perSheet);
			expect(sheets.flat()).toEqual(cards);
			for (const sheet of sheets) {
				expect(sheet.length).toBeGreaterThan(0);
				expect(sheet.length).toBeLessThanOrEqual(perSheet);
			}
		}),
	);
});

test('every layout has an address of its own', () => {
	const hrefs = printLayouts.map((layout) => printHref('l4', layout));
	expect(new Set(hrefs).size).toBe(printLayouts.length);
	expect(hrefs[0]).toBe('/cards/l4/print/');
	expect(printLayouts.map(layoutSlug)).toContain('duplex-letter-short-edge');
});

function cornersOf({ xMm, yMm }: Point): Point[] {
	return [
		{ xMm, yMm },
		{ xMm: xMm + cardBox.widthMm, yMm: yMm + cardBox.heightMm },
	];
}

function areApart(one: Point, other: Point): boolean {
	const besideMm = Math.abs(one.xMm - other.xMm) - cardBox.widthMm;
	const aboveMm = Math.abs(one.yMm - other.yMm) - cardBox.heightMm;
	return Math.max(besideMm, aboveMm) > -1e-9;
}

function isNear(one: number, other: number): boolean {
	return Math.abs(one - other) < 1e-9;
}
