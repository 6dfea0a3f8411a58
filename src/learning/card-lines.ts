import { tokensOf } from './card-code.ts';
import { widthEm, type Face } from './card-metrics.ts';
import { blocksOf, type Block, type Span } from './card-text.ts';

/** How a face is set. `print.css` sets the same numbers. */
export const setting = {
	lineHeight: 1.36,
	gapEm: 0.5,
	indentEm: 1.3,
	codeEm: 0.9,
	/** The question is set this much larger than the answer. */
	frontEm: 1.15,
} as const;

/** Height of a text when set at a size in a column. Breaks lines no later than a browser would. */
export function heightMm(text: string, sizeMm: number, widthMm: number, face: Face): number {
	const blocks = blocksOf(text);
	const lines = blocks.reduce((sum, block) => sum + heightEm(block, widthMm / sizeMm, face), 0);
	return (lines + Math.max(0, blocks.length - 1) * setting.gapEm) * sizeMm;
}

/** Whether every word fits on a line of its own. */
export function hasRoomForWords(
	text: string,
	sizeMm: number,
	widthMm: number,
	face: Face,
): boolean {
	return blocksOf(text).every((block) =>
		rowsOf(block)
			.flatMap((spans) => wordsOf(spans, face))
			.every(([, wordEm]) => wordEm <= widthMm / sizeMm - indentEm(block)),
	);
}

function heightEm(block: Block, columnEm: number, face: Face): number {
	const lines = rowsOf(block).map((spans) => lineCount(spans, columnEm - indentEm(block), face));
	const size = block.kind === 'code' ? setting.codeEm : 1;
	return lines.reduce((sum, count) => sum + count, 0) * setting.lineHeight * size;
}

function indentEm({ kind }: Block): number {
	return kind === 'list' ? setting.indentEm : 0;
}

/** What begins on a line of its own. */
function rowsOf(block: Block): Span[][] {
	if (block.kind === 'paragraph') return [block.spans];
	if (block.kind === 'list') return block.items;
	return breakable(block.text)
		.split('\n')
		.map((line) => [{ kind: 'code', text: line }]);
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
