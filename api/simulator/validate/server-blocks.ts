import { cacheControl } from './citations.ts';
import {
	anything,
	arrayOf,
	dictionary,
	nullable,
	object,
	oneOf,
	string,
	type Fields,
	type Shape,
} from './shape.ts';

const cached = { cache_control: nullable(cacheControl) };
const called = { ...cached, caller: dictionary };
const tool_use_id = string({ min: 1, pattern: /^srvtoolu_[a-zA-Z0-9_]+$/ });

const webSearchResult = object(
	{ type: oneOf('web_search_result'), encrypted_content: string(), title: string(), url: string() },
	{ page_age: nullable(string()) },
);

// Results of the other server tools are only looked at from outside: the API made them, a client hands them back.
const result = object({ type: anything, tool_use_id, content: dictionary }, cached);

const listOrError: Shape = (value, path) =>
	Array.isArray(value) ? arrayOf(webSearchResult)(value, path) : dictionary(value, path);

/** Blocks of server tools, which come back in assistant turns. */
export const serverBlocks: Fields = {
	server_tool_use: object(
		{
			type: anything,
			id: tool_use_id,
			name: oneOf(
				'web_search',
				'web_fetch',
				'code_execution',
				'bash_code_execution',
				'text_editor_code_execution',
				'tool_search_tool_regex',
				'tool_search_tool_bm25',
			),
			input: dictionary,
		},
		called,
	),
	web_search_tool_result: object({ type: anything, tool_use_id, content: listOrError }, called),
	web_fetch_tool_result: object({ type: anything, tool_use_id, content: dictionary }, called),
	code_execution_tool_result: result,
	bash_code_execution_tool_result: result,
	text_editor_code_execution_tool_result: result,
	tool_search_tool_result: result,
	container_upload: object({ type: anything, file_id: string({ min: 1 }) }, cached),
};
