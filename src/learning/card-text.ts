/** A run of words, or a `code` span. */
export interface Span {
	kind: 'words' | 'code';
	text: string;
}

export type Block =
	| { kind: 'paragraph'; spans: Span[] }
	| { kind: 'list'; ordered: boolean; items: Span[][] }
	| { kind: 'code'; language: string; text: string };

/**
 * Card text is plain text in which four things have a form: `code` spans, fenced blocks, and lines
 * that start with «- » or «1. ». Blank lines part paragraphs; a single line break is a space.
 */
export function blocksOf(text: string): Block[] {
	return text
		.split(fence)
		.flatMap((part, index) => (index % 2 ? [codeBlock(part)] : proseBlocks(part)));
}

/** The words alone, for search, tests and places that hold one line. */
export function plainText(text: string): string {
	return text
		.split(fence)
		.map((part, index) => (index % 2 ? part.replace(/^.*\n/, '') : part.replaceAll('`', '')))
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** An unpaired backtick stays what it is. */
export function spansOf(text: string): Span[] {
	return text
		.replace(/\s+/g, ' ')
		.split(/`([^`]+)`/)
		.map((part, index): Span => ({ kind: index % 2 ? 'code' : 'words', text: part }))
		.filter((span) => span.text !== '');
}

// What stands between the fences, its language in the first line.
const fence = /^```(.*\n[\s\S]*?)\n?^```[^\S\n]*$/m;

function codeBlock(part: string): Block {
	const end = part.indexOf('\n');
	return { kind: 'code', language: part.slice(0, end).trim(), text: part.slice(end + 1) };
}

function proseBlocks(text: string): Block[] {
	return text
		.split(/\n\s*\n/)
		.map((part) => part.trim())
		.filter(Boolean)
		.flatMap((part) => part.split(/\n(?=(?:- |\d+\. ))/).reduce<Block[]>(addLine, []));
}

function addLine(blocks: Block[], line: string): Block[] {
	const marker = /^(?:-|\d+\.) /.exec(line)?.[0];
	if (!marker) return [...blocks, { kind: 'paragraph', spans: spansOf(line) }];

	const ordered = marker !== '- ';
	const item = spansOf(line.slice(marker.length));
	const last = blocks.at(-1);
	if (last?.kind !== 'list' || last.ordered !== ordered)
		return [...blocks, { kind: 'list', ordered, items: [item] }];
	return [...blocks.slice(0, -1), { ...last, items: [...last.items, item] }];
}
