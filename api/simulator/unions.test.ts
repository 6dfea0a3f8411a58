import type {
	ContentBlock,
	RawContentBlockDelta,
	RawMessageStreamEvent,
	StopReason,
} from '@anthropic-ai/sdk/resources/messages';
import type { ErrorType } from '@anthropic-ai/sdk/resources/shared';
import { expect, test } from 'vitest';
import { clientOf, createTestSimulator, faulty, hello, post } from './test-simulator.ts';
import { testFacts } from './test-facts.ts';

/** How a member of an SDK union is produced, or why it is not. A member left out does not compile. */
type Produced<Union extends string, How> = Record<Union, How | { never: string }>;

const asking = (content: string, more: object = {}) => ({
	model: 'claude-opus-5-5',
	max_tokens: 1000,
	messages: [{ role: 'user' as const, content }],
	...more,
});
const weather = {
	tools: [
		{
			name: 'get_weather',
			input_schema: {
				type: 'object' as const,
				properties: { city: { type: 'string' } },
				required: ['city'],
			},
		},
	],
};
const search = { tools: [{ type: 'web_search_20260318' as const, name: 'web_search' as const }] };
const summarized = { thinking: { type: 'adaptive' as const, display: 'summarized' as const } };

const stopReasons = {
	end_turn: asking('Hello'),
	max_tokens: asking('Hello', { max_tokens: 5 }),
	stop_sequence: asking('Hello', { stop_sequences: ['simulator'] }),
	tool_use: asking('Weather in Oslo?', weather),
	pause_turn: asking('[simulate pause_turn]', search),
	refusal: asking('[simulate refusal]'),
	model_context_window_exceeded: asking('[simulate model_context_window_exceeded]'),
} satisfies Produced<StopReason, ReturnType<typeof asking>>;

test('produces every stop reason of the SDK, which are those of the facts', async () => {
	const { messages } = clientOf(createTestSimulator().simulator);
	for (const [reason, params] of Object.entries(stopReasons))
		expect((await messages.create(params)).stop_reason).toBe(reason);
	const known = testFacts['stop-reasons'].filter(({ beta }) => !beta).map(({ value }) => value);
	expect(known.sort()).toEqual(Object.keys(stopReasons).sort());
});

const errorTypes: Produced<ErrorType, string> = {
	invalid_request_error: '400',
	authentication_error: '401',
	billing_error: '402',
	permission_error: '403',
	not_found_error: '404',
	rate_limit_error: '429',
	timeout_error: '504',
	api_error: '500',
	overloaded_error: '529',
	conflict_error: '409',
	memory_precondition_failed_error: { never: 'belongs to memory stores, which are not simulated' },
	memory_path_conflict_error: { never: 'belongs to memory stores, which are not simulated' },
};

test('produces every error type of the SDK, or says why it does not', async () => {
	for (const [type, fault] of Object.entries(errorTypes)) {
		if (typeof fault !== 'string') continue;
		const { simulator } = createTestSimulator();
		await expect(faulty(simulator, fault).messages.create(hello)).rejects.toMatchObject({ type });
	}
});

const events: Record<RawMessageStreamEvent['type'], true> = {
	message_start: true,
	message_delta: true,
	message_stop: true,
	content_block_start: true,
	content_block_delta: true,
	content_block_stop: true,
};

test('produces every stream event of the SDK, and ping', async () => {
	const { simulator } = createTestSimulator();
	const response = await simulator.fetch(post('/v1/messages', { ...hello, stream: true }));
	const names = (await response.text()).matchAll(/^event: (\w+)$/gm);
	expect(new Set(Array.from(names, ([, name]) => name))).toEqual(
		new Set([...Object.keys(events), 'ping']),
	);
});

const cited = {
	type: 'document' as const,
	citations: { enabled: true },
	source: {
		type: 'text' as const,
		media_type: 'text/plain' as const,
		data: 'Tides follow the moon.',
	},
};
const deltas: Record<RawContentBlockDelta['type'], object> = {
	text_delta: asking('Hello'),
	input_json_delta: asking('Weather in Oslo?', weather),
	thinking_delta: asking('Hello', summarized),
	signature_delta: asking('Hello'),
	citations_delta: {
		...asking(''),
		messages: [{ role: 'user', content: [cited, { type: 'text', text: 'Why?' }] }],
	},
};

test('produces every delta type of the SDK', async () => {
	const { simulator } = createTestSimulator();
	for (const [type, params] of Object.entries(deltas)) {
		const response = await simulator.fetch(post('/v1/messages', { ...params, stream: true }));
		expect(await response.text()).toContain(`"delta":{"type":"${type}"`);
	}
});

const codeExecution = {
	tools: [{ type: 'code_execution_20260521' as const, name: 'code_execution' as const }],
};
const fetching = { tools: [{ type: 'web_fetch_20260318' as const, name: 'web_fetch' as const }] };
const blocks: Produced<ContentBlock['type'], object> = {
	text: asking('Hello'),
	thinking: asking('Hello'),
	tool_use: asking('Weather in Oslo?', weather),
	server_tool_use: asking('Search for tides', search),
	web_search_tool_result: asking('Search for tides', search),
	web_fetch_tool_result: asking('Read https://example.com/', fetching),
	bash_code_execution_tool_result: asking('Run this', codeExecution),
	redacted_thinking: { never: 'no source says what makes the API redact thinking today' },
	code_execution_tool_result: {
		never: 'belongs to the tool of 2025-05-22, which newer ones replace',
	},
	text_editor_code_execution_tool_result: { never: 'the simulator has no files to edit' },
	tool_search_tool_result: { never: 'tool search is not simulated' },
	container_upload: { never: 'the Files API is not simulated' },
};

test('produces every content block of the SDK, or says why it does not', async () => {
	const { simulator } = createTestSimulator();
	for (const [type, params] of Object.entries(blocks)) {
		if ('never' in params) continue;
		const response = await simulator.fetch(post('/v1/messages', params));
		const types = (await response.json()).content.map((block: ContentBlock) => block.type);
		expect(types).toContain(type);
	}
});
