import { tokensOf } from './card-code.ts';
import { blocksOf, type Block, type Span } from './card-text.ts';
import type { Card } from './card.ts';

/** A card and the Anki deck it is put into, levels parted by «::». */
export interface AnkiNote {
	card: Card;
	deck: string;
}

/**
 * Notes as Anki's text import reads them, with the headers that its manual documents. `#deck` only
 * chooses a deck that exists; the deck column, which overrides it, also makes one. Anki finds a note
 * again by its id, and keeps the scheduling when the text has changed.
 */
export function ankiOf(notes: readonly AnkiNote[]): string {
	const headers = [
		'#separator:tab',
		'#html:true',
		'#notetype:Basic',
		`#deck:${notes[0]?.deck ?? 'Roundtrip'}`,
		'#guid column:1',
		'#deck column:2',
		'#tags column:5',
	];
	return [...headers, ...notes.map(rowOf)].join('\n') + '\n';
}

/** Card text as HTML in one line, since a line break would end the note. */
export function htmlOf(text: string): string {
	return blocksOf(text).map(blockHtml).join('');
}

function rowOf({ card, deck }: AnkiNote): string {
	const tags = card.tags.map((tag) => `roundtrip::${tag}`).join(' ');
	return [`roundtrip.${card.id}`, deck, htmlOf(card.front), htmlOf(card.back), tags].join('\t');
}

function blockHtml(block: Block): string {
	if (block.kind === 'paragraph') return `<p>${spansHtml(block.spans)}</p>`;
	if (block.kind === 'code') return codeHtml(block.text);

	const list = block.ordered ? 'ol' : 'ul';
	const items = block.items.map((spans) => `<li>${spansHtml(spans)}</li>`).join('');
	return `<${list}>${items}</${list}>`;
}

// Weight instead of colour: it holds in Anki's light and dark mode alike.
function codeHtml(code: string): string {
	const tokens = tokensOf(code).map(({ kind, text }) =>
		kind === 'key' || kind === 'word' ? `<b>${escaped(text)}</b>` : escaped(text),
	);
	return `<pre style="text-align: left; white-space: pre-wrap"><code>${tokens.join('')}</code></pre>`;
}

function spansHtml(spans: readonly Span[]): string {
	return spans
		.map(({ kind, text }) => (kind === 'code' ? `<code>${escaped(text)}</code>` : escaped(text)))
		.join('');
}

function escaped(text: string): string {
	return text.replace(/[&<>"\n\t]/g, (character) => escapes[character] ?? character);
}

// A quotation mark at the start of a field would begin a quoted one.
const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '<br>',
	'\t': '&nbsp;&nbsp;',
};
