import type {
	ContentBlock,
	ServerToolUseBlock,
	WebSearchResultBlock,
} from '@anthropic-ai/sdk/resources/messages';
import { lettersOf } from '#api/simulator/chance.ts';
import type { Checked } from '#api/simulator/validate/index.ts';
import { isRecord } from '#api/simulator/validate/shape.ts';

/** Two pages of a domain that the request allows; nothing is searched. */
export function searchResults(
	{ params }: Checked,
	{ id, input }: ServerToolUseBlock,
): WebSearchResultBlock[] {
	const tool = params.tools?.find((known) => 'name' in known && known.name === 'web_search');
	const allowed = tool && 'allowed_domains' in tool ? tool.allowed_domains : undefined;
	const domain = allowed?.[0]?.slice(0, 253) ?? 'example.com';
	const query = wordOf(input, 'query');
	return [1, 2].map((place) => ({
		type: 'web_search_result',
		url: `https://${domain}/simulated/${place}`,
		title: `Simulated result ${place} for «${query.slice(0, 80)}»`,
		page_age: null,
		encrypted_content: lettersOf(60, 'encrypted', id, place),
	}));
}

export function fetchResult({ id, input }: ServerToolUseBlock): ContentBlock {
	const url = wordOf(input, 'url');
	return {
		type: 'web_fetch_tool_result',
		tool_use_id: id,
		caller: { type: 'direct' },
		content: {
			type: 'web_fetch_result',
			url,
			retrieved_at: null,
			content: {
				type: 'document',
				title: `Simulated page at ${url.slice(0, 120)}`,
				citations: null,
				source: {
					type: 'text',
					media_type: 'text/plain',
					data: 'The simulator fetches nothing. This text stands in for the page.',
				},
			},
		},
	};
}

export function bashResult({ id }: ServerToolUseBlock): ContentBlock {
	return {
		type: 'bash_code_execution_tool_result',
		tool_use_id: id,
		content: {
			type: 'bash_code_execution_result',
			stdout: 'The simulator runs no code.\n',
			stderr: '',
			return_code: 0,
			content: [],
		},
	};
}

function wordOf(input: unknown, key: string): string {
	const value = isRecord(input) ? input[key] : undefined;
	return typeof value === 'string' ? value : '';
}
