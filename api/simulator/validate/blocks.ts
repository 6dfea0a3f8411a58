import { cacheControl, citationsConfig, textCitation } from './citations.ts';
import { serverBlocks } from './server-blocks.ts';
import {
	anything,
	arrayOf,
	boolean,
	dictionary,
	nullable,
	object,
	oneOf,
	string,
	stringOr,
	tagged,
	type Fields,
	type Shape,
} from './shape.ts';

const cached: Fields = { cache_control: nullable(cacheControl) };

const text = object(
	{ type: anything, text: string() },
	{ ...cached, citations: nullable(arrayOf(textCitation)) },
);

const urlSource = object({ type: anything, url: string({ min: 1 }) });
const fileSource = object({ type: anything, file_id: string({ min: 1 }) });

const image = object(
	{
		type: anything,
		source: tagged('type', {
			base64: object({
				type: anything,
				data: string({ min: 1 }),
				media_type: oneOf('image/jpeg', 'image/png', 'image/gif', 'image/webp'),
			}),
			url: urlSource,
			file: fileSource,
		}),
	},
	{
		...cached,
		transformations: nullable(object({}, { oversized_image: oneOf('downsize', 'error') })),
	},
);

const textOrImage = tagged('type', { text, image });

const document = object(
	{
		type: anything,
		source: tagged('type', {
			base64: object({
				type: anything,
				data: string({ min: 1 }),
				media_type: oneOf('application/pdf'),
			}),
			text: object({ type: anything, data: string(), media_type: oneOf('text/plain') }),
			content: object({ type: anything, content: stringOr(arrayOf(textOrImage)) }),
			url: urlSource,
			file: fileSource,
		}),
	},
	{
		...cached,
		citations: nullable(citationsConfig),
		context: nullable(string()),
		title: nullable(string()),
	},
);

const searchResult = object(
	{ type: anything, content: arrayOf(tagged('type', { text })), source: string(), title: string() },
	{ ...cached, citations: citationsConfig },
);

const id = string({ min: 1, pattern: /^[a-zA-Z0-9_-]+$/ });

const toolResult = object(
	{ type: anything, tool_use_id: id },
	{
		...cached,
		content: stringOr(
			arrayOf(
				tagged('type', {
					text,
					image,
					search_result: searchResult,
					document,
					tool_reference: object({ type: anything, tool_name: string() }, cached),
					browser_state: object(
						{ type: anything, tabs: arrayOf(dictionary) },
						{ ...cached, state_changes: nullable(arrayOf(dictionary)) },
					),
				}),
			),
		),
		is_error: boolean,
		toolset_name: nullable(string()),
	},
);

/** Every block that a turn may hold, under its `type`. Which role may hold which is a rule of its own. */
export const contentBlock: Shape = tagged('type', {
	text,
	image,
	document,
	search_result: searchResult,
	thinking: object({ type: anything, thinking: string(), signature: string() }),
	redacted_thinking: object({ type: anything, data: string() }),
	tool_use: object(
		{ type: anything, id, name: string({ min: 1 }), input: dictionary },
		{ ...cached, caller: dictionary, toolset_name: nullable(string()) },
	),
	tool_result: toolResult,
	...serverBlocks,
});

export const textBlocks: Shape = arrayOf(tagged('type', { text }));
