import { tokensOf } from './card-code.ts';
import { widthEm, type Face } from './card-metrics.ts';
import { blocksOf, type Block, type Span } from './card-text.ts';

/** Where text is put: everything in millimetres. */
export interface Box {
	widthMm: number;
	heightMm: number;
}

/** Sizes that are tried, from easy to read at arm's length down to 7 point. */
export const sizesMm: readonly number[] = Array.from({ length: 22 }, (_, step) => (46 - step) / 10);

/** How a face is set. `print.css` sets the same numbers. */
export const setting = {
	lineHeight: 1.36,
	gapEm: 0.5,
	indentEm: 1.3,
	codeEm: 0.9,
	/** The question is set this much larger than the answer. */
	frontEm: 1.15,
} as const;

/** The largest size at which the text fits its box; `undefined` where not even the smallest does. */
export function fittingSize(text: string, box: Box, face: Face = 'text'): number | undefined {
	return sizesMm.find((sizeMm) => heightMm(text, sizeMm, box.widthMm, face) <= box.heightMm);
}

/** Question and answer on one page share a size, so that one can be compared with the other. */
export function fittingSizeOfBoth(
	card: { front: string; back: string },
	{ widthMm, heightMm: available }: Box,
): number | undefined {
	return sizesMm.find((sizeMm) => {
		const front = heightMm(card.front, sizeMm * setting.frontEm, widthMm, 'display');
		return front + heightMm(card.back, sizeMm, widthMm, 'text') <= available;
	});
}

/** Height of a text when set at a size in a column. Breaks lines no later than a browser would. */
export function heightMm(text: string, sizeMm: number, widthMm: number, face: Face): number {
	const blocks = blocksOf(text);
	const lines = blocks.reduce((sum, block) => sum + heightEm(block, widthMm / sizeMm, face), 0);
	return (lines + Math.max(0, blocks.length - 1) * setting.gapEm) * sizeMm;
}

function heightEm(block: Block, widthEm: number, face: Face): number {
	const { lineHeight, codeEm, indentEm } = setting;
	if (block.kind === 'paragraph') return lineCount(block.spans, widthEm, face) * lineHeight;
	if (block.kind === 'list') {
		const lines = block.items.map((spans) => lineCount(spans, widthEm - indentEm, face));
		return lines.reduce((sum, count) => sum + count, 0) * lineHeight;
	}
	const lines = breakable(block.text)
		.split('\n')
		.map((line) => lineCount([{ kind: 'code', text: line }], widthEm, face));
	return lines.reduce((sum, count) => sum + count, 0) * lineHeight * codeEm;
}

/** A word that is longer than the line is cut where the line ends. */
function lineCount(spans: readonly Span[], columnEm: number, face: Face): number {
	let lines = 1;
	let usedEm = 0;
	for (const [word, wordEm] of wordsOf(spans, face)) {
		if (usedEm > 0 && usedEm + wordEm > columnEm) {
			lines++;
			usedEm = 0;
		}
		lines += Math.max(0, Math.ceil(wordEm / columnEm) - 1);
		usedEm += Math.min(wordEm, columnEm) + (word.endsWith(' ') ? widthEm(' ', face) : 0);
	}
	return lines;
}

/** Code may break before a key of JSON, as `CardText` lets it. */
function breakable(code: string): string {
	return tokensOf(code)
		.map(({ kind, text }) => (kind === 'key' ? zeroWidthSpace + text : text))
		.join('');
}

const zeroWidthSpace = '\u200b';

/** Words with the space behind them; the parts of «`code`s» hang together, as they do on paper. */
function wordsOf(spans: readonly Span[], face: Face): [string, number][] {
	const words: [string, number][] = [];
	for (const { kind, text } of spans)
		for (const part of text.split(/(?<= )|(?=\u200b)/)) {
			const ink = part.trimEnd().replace(zeroWidthSpace, '');
			const own = kind === 'code' ? widthEm(ink, 'code') * setting.codeEm : widthEm(ink, face);
			const last = words.at(-1);
			const isJoined = last && !last[0].endsWith(' ') && !part.startsWith(zeroWidthSpace);
			if (isJoined) words.splice(-1, 1, [last[0] + part, last[1] + own]);
			else words.push([part, own]);
		}
	return words;
}
