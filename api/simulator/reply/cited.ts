import type {
	ContentBlockParam,
	DocumentBlockParam,
	SearchResultBlockParam,
	TextCitation,
} from '@anthropic-ai/sdk/resources/messages';
import type { Checked } from '#api/simulator/validate/index.ts';
import { textBlock, type Draft } from './draft.ts';

/** An answer that quotes the documents it was given, where they ask for citations; else undefined. */
export function citedDraft({ turns }: Checked): Draft | undefined {
	const blocks = turns.flatMap((turn) => (turn.role === 'user' ? turn.blocks : []));
	const given = blocks.map(({ block }) => block);
	const citations = [...documentCitations(given), ...searchCitations(given)].slice(0, 5);
	if (!citations.length) return undefined;
	const quotes = citations.flatMap((citation, at) => [
		textBlock(at === 0 ? 'According to what you sent, ' : ' It also says that '),
		textBlock(sentenceOf(citation.cited_text), [citation]),
	]);
	return { blocks: [...quotes, textBlock('.')], stopReason: 'end_turn' };
}

function* documentCitations(given: readonly ContentBlockParam[]): Generator<TextCitation> {
	const documents = given.filter((block) => block.type === 'document');
	for (const [document_index, document] of documents.entries())
		if (document.citations?.enabled) yield citationOf(document, document_index);
}

/** Which kind of place a citation names depends on the kind of source. */
function citationOf({ source, title }: DocumentBlockParam, document_index: number): TextCitation {
	const where = { document_index, document_title: title?.slice(0, longest) ?? null };
	if (source.type === 'text') {
		const cited_text = firstSentence(source.data);
		const start_char_index = source.data.indexOf(cited_text);
		return {
			type: 'char_location',
			cited_text,
			...where,
			file_id: null,
			start_char_index,
			end_char_index: start_char_index + cited_text.length,
		};
	}
	if (source.type === 'content') {
		const cited_text = firstText(source.content);
		return {
			type: 'content_block_location',
			cited_text,
			...where,
			file_id: null,
			start_block_index: 0,
			end_block_index: 1,
		};
	}
	return {
		type: 'page_location',
		cited_text: 'the first page, which the simulator cannot read',
		...where,
		file_id: source.type === 'file' ? source.file_id : null,
		start_page_number: 1,
		end_page_number: 2,
	};
}

function* searchCitations(given: readonly ContentBlockParam[]): Generator<TextCitation> {
	const inTurns = given.filter((block) => block.type === 'search_result');
	const inResults = given.flatMap((block) =>
		block.type === 'tool_result' && Array.isArray(block.content)
			? block.content.filter((part) => part.type === 'search_result')
			: [],
	);
	for (const [index, result] of [...inTurns, ...inResults].entries())
		if (result.citations?.enabled) yield searchCitation(result, index);
}

function searchCitation(
	{ content, source, title }: SearchResultBlockParam,
	search_result_index: number,
): TextCitation {
	return {
		type: 'search_result_location',
		cited_text: firstText(content),
		source: source.slice(0, longest),
		title: title.slice(0, longest),
		search_result_index,
		start_block_index: 0,
		end_block_index: 1,
	};
}

/** A quotation ends somewhere, however long the document is. */
const longest = 2000;

function firstText(content: string | readonly { type: string }[]): string {
	if (typeof content === 'string') return content.slice(0, longest);
	const text = content.find((block) => 'text' in block && typeof block.text === 'string');
	return text && 'text' in text ? String(text.text).slice(0, longest) : '';
}

function firstSentence(text: string): string {
	return (/\S[^.!?\n]{0,400}[.!?]?/.exec(text)?.[0] ?? text.slice(0, 400)).trim();
}

function sentenceOf(quote: string): string {
	return quote.slice(0, 400).replace(/[.!?]\s*$/, '') || 'it holds no text';
}
