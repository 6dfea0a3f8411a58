import { anything, boolean, integer, nullable, object, oneOf, string, tagged } from './shape.ts';

/** `cache_control`, on a block, a tool or the request. */
export const cacheControl = object({ type: oneOf('ephemeral') }, { ttl: oneOf('5m', '1h') });

export const citationsConfig = object({}, { enabled: boolean });

const inDocument = {
	type: anything,
	cited_text: string(),
	document_index: integer(0),
	document_title: nullable(string()),
};
// The API returns `file_id` with a citation, and clients send back what they were given.
const returned = { file_id: nullable(string()) };

/** A citation that comes back in an earlier assistant turn. */
export const textCitation = tagged('type', {
	char_location: object(
		{ ...inDocument, start_char_index: integer(0), end_char_index: integer(0) },
		returned,
	),
	page_location: object(
		{ ...inDocument, start_page_number: integer(1), end_page_number: integer(1) },
		returned,
	),
	content_block_location: object(
		{ ...inDocument, start_block_index: integer(0), end_block_index: integer(0) },
		returned,
	),
	web_search_result_location: object({
		type: anything,
		cited_text: string(),
		encrypted_index: string(),
		title: nullable(string()),
		url: string(),
	}),
	search_result_location: object({
		type: anything,
		cited_text: string(),
		source: string(),
		title: nullable(string()),
		search_result_index: integer(0),
		start_block_index: integer(0),
		end_block_index: integer(0),
	}),
});
