import { cacheControl, citationsConfig } from './citations.ts';
import {
	anything,
	arrayOf,
	boolean,
	dictionary,
	integer,
	nullable,
	object,
	oneOf,
	string,
	tagged,
	type Fields,
	type Shape,
} from './shape.ts';

const common: Fields = {
	cache_control: nullable(cacheControl),
	allowed_callers: arrayOf(string()),
	defer_loading: boolean,
	strict: boolean,
};
const examples = { input_examples: arrayOf(dictionary) };
const domains: Fields = {
	allowed_domains: nullable(arrayOf(string())),
	blocked_domains: nullable(arrayOf(string())),
	max_uses: nullable(integer(1)),
};
const search: Fields = { ...domains, user_location: nullable(dictionary) };
const fetching: Fields = {
	...domains,
	citations: nullable(citationsConfig),
	max_content_tokens: nullable(integer(1)),
	url_sources: nullable(dictionary),
};
const inclusion = { response_inclusion: oneOf('full', 'excluded') };

const inputSchema = object({ type: oneOf('object') }, {});
// `input_schema` is JSON Schema: apart from `type` it may hold anything.
const openInputSchema: Shape = (value, path) => {
	dictionary(value, path);
	inputSchema({ type: Object(value).type }, path);
};

const custom = object(
	{
		name: string({ min: 1, pattern: /^[a-zA-Z0-9_-]{1,64}$/ }),
		input_schema: openInputSchema,
	},
	{
		...common,
		...examples,
		type: nullable(anything),
		description: string(),
		eager_input_streaming: nullable(boolean),
	},
);

const toolset = object({ type: anything }, { ...common, configs: nullable(dictionary) });

function named(name: string, more: Fields = {}): Shape {
	return object({ type: anything, name: oneOf(name) }, { ...common, ...more });
}

const editor = 'str_replace_based_edit_tool';

/** An entry of `tools`, told apart by `type`; without one it is a tool of the caller's own. */
export const tool: Shape = tagged(
	'type',
	{
		custom,
		bash_20250124: named('bash', examples),
		memory_20250818: named('memory', examples),
		text_editor_20250124: named('str_replace_editor', examples),
		text_editor_20250429: named(editor, examples),
		text_editor_20250728: named(editor, { ...examples, max_characters: nullable(integer(1)) }),
		browser_toolset_20260801: toolset,
		computer_toolset_20260801: toolset,
		code_execution_20250522: named('code_execution'),
		code_execution_20250825: named('code_execution'),
		code_execution_20260120: named('code_execution'),
		code_execution_20260521: named('code_execution'),
		web_search_20250305: named('web_search', search),
		web_search_20260209: named('web_search', search),
		web_search_20260318: named('web_search', { ...search, ...inclusion }),
		web_fetch_20250910: named('web_fetch', fetching),
		web_fetch_20260209: named('web_fetch', fetching),
		web_fetch_20260309: named('web_fetch', { ...fetching, use_cache: boolean }),
		web_fetch_20260318: named('web_fetch', { ...fetching, ...inclusion, use_cache: boolean }),
		tool_search_tool_bm25: named('tool_search_tool_bm25'),
		tool_search_tool_bm25_20251119: named('tool_search_tool_bm25'),
		tool_search_tool_regex: named('tool_search_tool_regex'),
		tool_search_tool_regex_20251119: named('tool_search_tool_regex'),
	},
	'custom',
);

const parallel = { disable_parallel_tool_use: boolean };

export const toolChoice: Shape = tagged('type', {
	auto: object({ type: anything }, parallel),
	any: object({ type: anything }, parallel),
	tool: object({ type: anything, name: string({ min: 1 }) }, parallel),
	none: object({ type: anything }),
});
