import { expect, test } from 'vitest';
import type { ContentBlock } from '@anthropic-ai/sdk/resources/messages';
import { clientOf, createTestSimulator, hello, post } from './test-simulator.ts';

const opus = { model: 'claude-opus-5-5', max_tokens: 1024 };
const asking = (content: string) => ({ messages: [{ role: 'user' as const, content }] });
const long = 'The rules of the house are many and they never change. '.repeat(80);

function setUp() {
	const { simulator, clock } = createTestSimulator();
	return { simulator, clock, messages: clientOf(simulator).messages };
}

function textIn(content: readonly ContentBlock[]): string {
	return content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

test('takes a key by either header, and x-api-key where there are both', async () => {
	const { simulator } = setUp();
	const send = async (headers: Record<string, string>) =>
		(await simulator.fetch(post('/v1/messages', hello, headers))).status;
	expect(await send({ 'x-api-key': '', authorization: 'Bearer sk-ant-x' })).toBe(200);
	expect(await send({ 'x-api-key': 'sk-ant-invalid', authorization: 'Bearer sk-ant-x' })).toBe(401);
	expect(await send({ 'x-api-key': 'sk-ant-x', authorization: 'Bearer sk-ant-invalid' })).toBe(200);
});

test('shows no workspace to a caller whose key is wrong', async () => {
	const { simulator } = setUp();
	const good = await simulator.fetch(post('/v1/messages', hello));
	const bad = await simulator.fetch(post('/v1/messages', hello, { 'x-api-key': 'sk-ant-invalid' }));
	expect(good.headers.get('anthropic-workspace-id')).toMatch(/^wrkspc_01/);
	expect(bad.headers.get('anthropic-workspace-id')).toBeNull();
});

test('merges neighbouring turns of one role', async () => {
	const { messages } = setUp();
	const message = await messages.create({
		...opus,
		messages: [
			{ role: 'user', content: 'Explain backoff' },
			{ role: 'user', content: 'in about 40 words.' },
		],
	});
	expect(message.stop_reason).toBe('end_turn');
});

test('warms the cache with max_tokens 0 and generates nothing', async () => {
	const { messages } = setUp();
	const system = [
		{ type: 'text' as const, text: long, cache_control: { type: 'ephemeral' as const } },
	];
	const warm = await messages.create({ ...opus, max_tokens: 0, system, ...asking('x') });
	expect(warm).toMatchObject({
		content: [],
		stop_reason: 'max_tokens',
		usage: { output_tokens: 0 },
	});
	expect(warm.usage.cache_creation_input_tokens).toBeGreaterThan(512);
	const next = await messages.create({ ...opus, system, ...asking('And now?') });
	expect(next.usage.cache_read_input_tokens).toBe(warm.usage.cache_creation_input_tokens);
});

test('writes a prefix once and reads it until its time is over', async () => {
	const { messages, clock } = setUp();
	const ask = async (text: string, ttl: '5m' | '1h' = '5m') => {
		const system = [
			{ type: 'text' as const, text, cache_control: { type: 'ephemeral' as const, ttl } },
		];
		const { usage } = await messages.create({ ...opus, system, ...asking('x') });
		return [usage.cache_creation_input_tokens, usage.cache_read_input_tokens];
	};
	const [written] = await ask(long);
	expect(await ask(long)).toEqual([0, written]);
	clock.ms += 299_000;
	expect(await ask(long)).toEqual([0, written]);
	clock.ms += 301_000;
	expect(await ask(long)).toEqual([written, 0]);
	expect(await ask('Too short to be cached.')).toEqual([0, 0]);
	const other = `${long}!`;
	expect(await ask(other, '1h')).toEqual([expect.any(Number), 0]);
	clock.ms += 3_500_000;
	expect((await ask(other, '1h'))[1]).toBeGreaterThan(512);
});

test('says which level of the prefix changed', async () => {
	const { messages } = setUp();
	const first = await messages.create({ ...opus, system: 'A', ...asking('x') });
	const reason = async (more: object, previous_message_id = first.id) => {
		const params = { ...opus, system: 'A', ...asking('x'), ...more };
		const { diagnostics } = await messages.create({
			...params,
			diagnostics: { previous_message_id },
		});
		return diagnostics?.cache_miss_reason?.type ?? null;
	};
	expect(await reason({})).toBeNull();
	expect(await reason({ system: 'B' })).toBe('system_changed');
	expect(await reason({ model: 'claude-sonnet-5-5' })).toBe('model_changed');
	expect(await reason(asking('y'))).toBe('messages_changed');
	expect(await reason({ tools: [{ name: 'a', input_schema: { type: 'object' } }] })).toBe(
		'tools_changed',
	);
	expect(await reason({}, 'msg_01')).toBe('previous_message_not_found');
});

test('refuses with stop_details on its phrase', async () => {
	const { messages } = setUp();
	const before = await messages.create({ ...opus, ...asking('[simulate refusal cyber]') });
	expect(before).toMatchObject({
		content: [],
		stop_reason: 'refusal',
		stop_details: { type: 'refusal', category: 'cyber' },
		usage: { output_tokens: 0 },
	});
	const midway = await messages.create({ ...opus, ...asking('[simulate refusal mid-answer]') });
	expect(midway.content).toHaveLength(1);
	expect(midway.stop_details).toMatchObject({ category: null });
});

test('pauses a server tool on its phrase and goes on when the turn comes back', async () => {
	const { messages } = setUp();
	const tools = [{ type: 'web_search_20260318' as const, name: 'web_search' as const }];
	const asked = asking('[simulate pause_turn] Search for tides.');
	const paused = await messages.create({ ...opus, tools, ...asked });
	expect(paused.stop_reason).toBe('pause_turn');
	expect(paused.content.at(-1)?.type).toBe('server_tool_use');
	const rest = await messages.create({
		...opus,
		tools,
		messages: [...asked.messages, { role: 'assistant', content: paused.content }],
	});
	expect(rest.stop_reason).toBe('end_turn');
	expect(rest.content.map(({ type }) => type)).toContain('web_search_tool_result');
});

test.each([
	['web_search', 'web_search_20260318', 'Search for tides', 'web_search_tool_result'],
	['web_fetch', 'web_fetch_20260318', 'Read https://example.com/a', 'web_fetch_tool_result'],
	['code_execution', 'code_execution_20260521', 'Run this', 'bash_code_execution_tool_result'],
])(
	'answers a turn that needs %s with its call and its result',
	async (name, type, text, result) => {
		const { simulator } = setUp();
		const body = { ...opus, tools: [{ type, name }], ...asking(text) };
		const message = await (await simulator.fetch(post('/v1/messages', body))).json();
		const types = message.content.map((block: ContentBlock) => block.type);
		expect(types).toEqual(expect.arrayContaining(['server_tool_use', result, 'text']));
	},
);

test('ends before a stop sequence and names it', async () => {
	const { messages } = setUp();
	const asked = { ...opus, ...asking('Explain backoff in 60 words.') };
	const whole = textIn((await messages.create(asked)).content);
	const cut = await messages.create({ ...asked, stop_sequences: ['nothing', ' busier'] });
	expect(cut).toMatchObject({ stop_reason: 'stop_sequence', stop_sequence: ' busier' });
	expect(whole.startsWith(textIn(cut.content) + ' busier')).toBe(true);
});

test('stops at max_tokens in the middle of the text', async () => {
	const { messages } = setUp();
	const message = await messages.create({
		...opus,
		max_tokens: 20,
		...asking('Explain backoff in 300 words.'),
	});
	expect(message.stop_reason).toBe('max_tokens');
	expect(message.usage.output_tokens).toBe(20);
});

test('stops where the context window ends on its phrase', async () => {
	const { messages } = setUp();
	const asked = asking('[simulate model_context_window_exceeded]');
	const message = await messages.create({ ...opus, ...asked });
	expect(message.stop_reason).toBe('model_context_window_exceeded');
});

test('thinks out of sight unless a summary is asked for', async () => {
	const { messages } = setUp();
	const [hidden, shown] = await Promise.all([
		messages.create({ ...opus, ...asking('Why?') }),
		messages.create({
			...opus,
			...asking('Why?'),
			thinking: { type: 'adaptive', display: 'summarized' },
		}),
	]);
	expect(hidden.content[0]).toMatchObject({ type: 'thinking', thinking: '' });
	expect(hidden.usage.output_tokens_details?.thinking_tokens).toBeGreaterThan(0);
	expect(shown.content[0]).toMatchObject({ thinking: expect.stringContaining('Why?') });
	const off = await messages.create({
		...hello,
		thinking: { type: 'disabled' },
	});
	expect(off.content.map(({ type }) => type)).toEqual(['text']);
});

test('takes its own thinking back as it was, and not otherwise', async () => {
	const { messages } = setUp();
	const thinking = { type: 'adaptive', display: 'summarized' } as const;
	const { content } = await messages.create({ ...opus, thinking, ...asking('Why?') });
	const again = (blocks: ContentBlock[]) =>
		messages.create({
			...opus,
			messages: [
				{ role: 'user', content: 'Why?' },
				{ role: 'assistant', content: blocks },
				{ role: 'user', content: 'And?' },
			],
		});
	await expect(again(content)).resolves.toMatchObject({ stop_reason: 'end_turn' });
	const edited = content.map((block) =>
		block.type === 'thinking' ? { ...block, thinking: `${block.thinking}!` } : block,
	);
	await expect(again(edited)).rejects.toMatchObject({ status: 400 });
});

test('cites each kind of source by its kind of place', async () => {
	const { messages } = setUp();
	const citations = { enabled: true };
	const message = await messages.create({
		...opus,
		messages: [
			{
				role: 'user',
				content: [
					{
						type: 'document',
						citations,
						source: {
							type: 'text',
							media_type: 'text/plain',
							data: 'Tides follow the moon. And the sun.',
						},
					},
					{
						type: 'document',
						citations,
						source: { type: 'content', content: [{ type: 'text', text: 'Second.' }] },
					},
					{
						type: 'document',
						citations,
						source: { type: 'url', url: 'https://example.com/a.pdf' },
					},
					{
						type: 'search_result',
						citations,
						source: 's',
						title: 't',
						content: [{ type: 'text', text: 'Third.' }],
					},
					{ type: 'text', text: 'What do they say?' },
				],
			},
		],
	});
	const cited = message.content.flatMap((block) =>
		block.type === 'text' ? (block.citations ?? []) : [],
	);
	expect(cited.map(({ type }) => type)).toEqual([
		'char_location',
		'content_block_location',
		'page_location',
		'search_result_location',
	]);
	expect(cited[0]).toMatchObject({
		cited_text: 'Tides follow the moon.',
		start_char_index: 0,
		end_char_index: 22,
	});
});

test('streams the input of a tool one key at a time', async () => {
	const { messages } = setUp();
	const add = {
		name: 'add',
		input_schema: {
			type: 'object' as const,
			properties: { a: { type: 'number' }, b: { type: 'number' } },
			required: ['a', 'b'],
		},
	};
	const stream = await messages.create({
		...opus,
		stream: true,
		tools: [add],
		...asking('Add 2 + 3'),
	});
	const pieces = (await Array.fromAsync(stream)).flatMap((event) =>
		event.type === 'content_block_delta' && event.delta.type === 'input_json_delta'
			? [event.delta.partial_json]
			: [],
	);
	expect(pieces).toEqual(['', '{"a": 2', ', "b": 3', '}']);
});

test('calls one tool at a time where parallel calls are off', async () => {
	const { messages } = setUp();
	const weather = {
		name: 'get_weather',
		input_schema: {
			type: 'object' as const,
			properties: { city: { type: 'string' } },
			required: ['city'],
		},
	};
	const message = await messages.create({
		...opus,
		tools: [weather],
		tool_choice: { type: 'auto', disable_parallel_tool_use: true },
		...asking('Weather in Oslo and Rome?'),
	});
	expect(message.content.filter(({ type }) => type === 'tool_use')).toHaveLength(1);
});

test('counts its limits down, refuses what is over them, and refills', async () => {
	const { simulator, clock } = createTestSimulator({ limits: { requestsPerMinute: 2 } });
	const send = () => simulator.fetch(post('/v1/messages', hello));
	const remaining = async () =>
		(await send()).headers.get('anthropic-ratelimit-requests-remaining');
	expect([await remaining(), await remaining()]).toEqual(['1', '0']);
	const over = await send();
	expect([over.status, over.headers.get('retry-after')]).toEqual([429, '30']);
	expect(over.headers.get('anthropic-ratelimit-requests-remaining')).toBe('0');
	expect((await over.json()).error.message).toMatch(
		/^This request would exceed your organization's rate limit of 2 requests per minute \(org: [0-9a-f-]{36}, model: claude-haiku-5-5\)\. For details, refer to: /,
	);
	clock.ms += 30_000;
	expect((await send()).status).toBe(200);
});

test('answers a body that is too long before anything else', async () => {
	const { simulator } = createTestSimulator({ limits: { bodyBytes: 1000 } });
	for (const headers of [
		{ 'anthropic-version': '' },
		{ 'x-api-key': '', 'content-length': '33554433' },
	]) {
		const response = await simulator.fetch(post('/v1/messages', 'x'.repeat(1001), headers));
		const { error } = await response.json();
		expect([response.status, error.type]).toEqual([413, 'request_too_large']);
	}
	const edge = await simulator.fetch(post('/v1/messages', hello, { 'simulator-fault': 'edge' }));
	expect([edge.status, edge.headers.get('content-type'), edge.headers.get('request-id')]).toEqual([
		413,
		'text/html',
		null,
	]);
});

test('reports the earlier gate when several problems meet', async () => {
	const { simulator } = setUp();
	const wrong = { model: 'claude-9', max_tokens: -1, messages: [], x: 1 };
	const message = async (body: unknown, headers: Record<string, string> = {}) =>
		(await (await simulator.fetch(post('/v1/messages', body, headers))).json()).error.message;
	expect(await message(wrong, { 'x-api-key': '', 'anthropic-version': '' })).toMatch(/^x-api-key/);
	expect(await message(wrong, { 'anthropic-version': '' })).toMatch(/^anthropic-version/);
	expect(await message(wrong)).toMatch(/^max_tokens/);
	expect(await message({ ...wrong, max_tokens: 1 })).toMatch(/^x: Extra/);
	expect(await message({ ...wrong, max_tokens: 1, x: undefined })).toBe('model: claude-9');
	expect(await message({ ...hello, messages: [] })).toMatch(/^messages/);
});

test('keeps a thread that is continued once from each message', async () => {
	const { simulator } = setUp();
	const { messages } = clientOf(simulator).beta;
	const betas = ['message-threads-2026-08-12' as const];
	const first = await messages.create({
		...opus,
		betas,
		thread: { type: 'create' },
		...asking('One'),
	});
	const on = () =>
		messages.create({
			...opus,
			betas,
			thread: { type: 'continue', previous_message_id: first.id },
			...asking('Two'),
		});
	const second = await on();
	expect(second.usage.input_tokens).toBeGreaterThan(first.usage.input_tokens);
	await expect(on()).rejects.toMatchObject({ errorCode: 'thread_already_continued' });
	const gone = { type: 'continue' as const, previous_message_id: 'msg_01' };
	await expect(
		messages.create({ ...opus, betas, thread: gone, ...asking('x') }),
	).rejects.toMatchObject({ status: 404, errorCode: 'thread_not_found' });
});
