import type { Usage } from '@anthropic-ai/sdk/resources/messages';
import type { CacheUse } from './cache/use.ts';
import type { Params } from './conversation.ts';
import type { Reply } from './reply/index.ts';

/** The counters of one message. Its input is the sum of fresh, written and read tokens. */
export function usageOf(
	reply: Reply,
	cache: CacheUse,
	params: Params,
	tier: 'standard' | 'batch',
): Usage {
	const { webSearches, webFetches } = reply;
	const hasServerTools = webSearches + webFetches > 0;
	return {
		input_tokens: cache.fresh,
		output_tokens: reply.outputTokens,
		cache_creation_input_tokens: cache.written['5m'] + cache.written['1h'],
		cache_read_input_tokens: cache.read,
		cache_creation: {
			ephemeral_5m_input_tokens: cache.written['5m'],
			ephemeral_1h_input_tokens: cache.written['1h'],
		},
		output_tokens_details: { thinking_tokens: reply.thinkingTokens },
		server_tool_use: hasServerTools
			? { web_search_requests: webSearches, web_fetch_requests: webFetches }
			: null,
		service_tier: tier,
		inference_geo: params.inference_geo ?? 'global',
		speed: params.speed ?? null,
	};
}
