import { blocksOf, type Block, type Span } from './card-text.ts';
import type { Card } from './card.ts';

/** The cards as CSV (RFC 4180), in words that any program shows as they are. */
export function csvOf(cards: readonly Card[]): string {
	const rows = cards.map(({ id, front, back, objective, tags }) => [
		id,
		wordsOf(front),
		wordsOf(back),
		objective ?? '',
		tags.join(' '),
	]);
	const header = ['id', 'front', 'back', 'objective', 'tags'];
	return [header, ...rows].map((row) => row.map(field).join(',') + '\r\n').join('');
}

function wordsOf(text: string): string {
	return blocksOf(text).map(blockWords).join('\n\n');
}

function blockWords(block: Block): string {
	if (block.kind === 'code') return block.text;
	if (block.kind === 'paragraph') return spanWords(block.spans);
	// A spreadsheet takes a leading minus for the start of a formula.
	const marker = (index: number) => (block.ordered ? `${index + 1}. ` : '• ');
	return block.items.map((spans, index) => marker(index) + spanWords(spans)).join('\n');
}

function spanWords(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join('');
}

function field(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
