import fc from 'fast-check';
import type {
	Message,
	MessageCreateParamsNonStreaming,
} from '@anthropic-ai/sdk/resources/messages';
import { expect, test, vi } from 'vitest';
import { clientOf, createTestSimulator, hello, post } from './test-simulator.ts';

// Hundreds of runs each: a busy machine needs longer than a unit test does.
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 300 };

/** Values that look like the fields of a request, and some that look like nothing. */
const word = fc.oneof(
	fc.constantFrom(
		'user',
		'assistant',
		'system',
		'text',
		'tool_use',
		'tool_result',
		'ephemeral',
		'auto',
		'any',
	),
	fc.constantFrom(
		'Weather in Oslo?',
		'Explain backoff in 30 words.',
		'[simulate refusal]',
		'Return JSON.',
	),
	fc.string({ maxLength: 20 }),
);
const key = fc.oneof(
	fc.constantFrom(
		'role',
		'content',
		'type',
		'text',
		'id',
		'name',
		'input',
		'source',
		'cache_control',
	),
	fc.constantFrom('tool_use_id', 'input_schema', 'properties', 'required', 'thinking', '__proto__'),
	fc.string({ maxLength: 8 }),
);
const { anything } = fc.letrec((tie) => ({
	anything: fc.oneof(
		{ maxDepth: 5 },
		word,
		fc.integer({ min: -5, max: 3000 }),
		fc.constantFrom(null, true, 1.5, {}, []),
		fc.array(tie('anything'), { maxLength: 4 }),
		fc.dictionary(key, tie('anything'), { maxKeys: 5 }),
	),
}));
const block = fc.oneof(
	fc.record({ type: fc.constant('text'), text: word }),
	fc.record({ type: word, text: anything }, { requiredKeys: ['type'] }),
	anything,
);
const turn = fc.record({
	role: word,
	content: fc.oneof(word, fc.array(block, { maxLength: 3 }), anything),
});
const tool = fc.record({
	name: fc.constantFrom('get_weather', 'add', 'x y'),
	input_schema: fc.oneof(
		fc.record({ type: fc.constant('object'), properties: anything, required: anything }),
		anything,
	),
});
const mostly = <Value>(arbitrary: fc.Arbitrary<Value>) =>
	fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: anything });
const good = fc.record({
	role: fc.constantFrom('user', 'user', 'assistant'),
	content: mostly(fc.string({ minLength: 1, maxLength: 40 })),
});
const openTool = fc.record({
	name: fc.constantFrom('get_weather', 'add'),
	input_schema: fc.record({
		type: fc.constant('object'),
		properties: fc.dictionary(key, anything, { maxKeys: 3 }),
		required: fc.array(key, { maxLength: 3 }),
	}),
});
const body = fc.oneof(
	{ weight: 1, arbitrary: anything },
	{
		weight: 9,
		arbitrary: fc.record(
			{
				model: fc.constantFrom('claude-haiku-5-5', 'claude-haiku-4-5', 'claude-opus-5', 'claude-9'),
				max_tokens: mostly(fc.integer({ min: 0, max: 2000 })),
				messages: mostly(fc.array(fc.oneof(good, good, turn), { minLength: 1, maxLength: 3 })),
				stream: mostly(fc.boolean()),
				system: mostly(word),
				tools: mostly(fc.array(fc.oneof(openTool, tool), { maxLength: 1 })),
				tool_choice: mostly(fc.constant({ type: 'auto' })),
				thinking: mostly(fc.constant({ type: 'disabled' })),
				stop_sequences: mostly(fc.constant(['a'])),
				output_config: mostly(fc.constant({})),
			},
			{ requiredKeys: ['model', 'max_tokens', 'messages'] },
		),
	},
);

test('answers any JSON with a reply or an error of the API, and never throws', async () => {
	const statuses = new Set<number>();
	await fc.assert(
		fc.asyncProperty(body, fc.constantFrom('2023-06-01', '2026-10-21'), async (sent, version) => {
			const { simulator } = createTestSimulator();
			const headers = { 'anthropic-version': version };
			for (const path of ['/v1/messages', '/v1/messages/count_tokens', '/v1/messages/batches']) {
				const response = await simulator.fetch(post(path, sent, headers));
				const text = await response.text();
				statuses.add(response.status);
				expect([200, 400, 404]).toContain(response.status);
				expect(text.length).toBeLessThan(50_000);
				if (response.ok) continue;
				expect(JSON.parse(text)).toMatchObject({
					type: 'error',
					error: { type: expect.any(String), message: expect.any(String) },
					request_id: response.headers.get('request-id'),
				});
			}
		}),
		runs,
	);
	expect([...statuses].sort()).toEqual([200, 400, 404]);
});

test('answers text that is no JSON with a 400, and survives JSON nested beyond reason', async () => {
	const { simulator } = createTestSimulator();
	const deep = (open: string, close: string) =>
		`{"model":"claude-haiku-5-5","max_tokens":9,"messages":[{"role":"user","content":"Weather"}],"tools":[{"name":"get_weather","input_schema":{"type":"object","properties":${open.repeat(50_000)}1${close.repeat(50_000)}}}]}`;
	for (const sent of ['', '{', 'null', '[]'])
		expect((await simulator.fetch(post('/v1/messages', sent))).status).toBe(400);
	for (const sent of [deep('[', ']'), deep('{"a":', '}')]) {
		const { status } = await simulator.fetch(post('/v1/messages', sent));
		expect([200, 400]).toContain(status);
	}
});

const asked = fc.record({
	content: fc.oneof(
		word,
		fc.lorem({ maxCount: 30 }),
		fc.constantFrom('Add 2 + 3', 'Weather in Oslo and Rome?'),
	),
	max_tokens: fc.integer({ min: 1, max: 400 }),
	system: fc.constantFrom(
		'',
		'You are a support bot for Acme.',
		'Answer in JSON with the keys a and b.',
	),
	isTooled: fc.boolean(),
	isShown: fc.boolean(),
});
type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

function paramsOf({
	content,
	max_tokens,
	system,
	isTooled,
	isShown,
}: Asked): MessageCreateParamsNonStreaming {
	const schema = {
		type: 'object' as const,
		properties: { city: { type: 'string' } },
		required: ['city'],
	};
	return {
		model: 'claude-opus-5-5',
		max_tokens,
		system,
		messages: [{ role: 'user', content: content || 'x' }],
		...(isTooled ? { tools: [{ name: 'get_weather', input_schema: schema }] } : {}),
		...(isShown ? { thinking: { type: 'adaptive', display: 'summarized' } } : {}),
	};
}

test('parses to the same message however the bytes of the stream are split', async () => {
	await fc.assert(
		fc.asyncProperty(
			asked,
			fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
			async (given, sizes) => {
				const params = paramsOf(given);
				const plain = await clientOf(createTestSimulator().simulator).messages.create(params);
				const { simulator } = createTestSimulator();
				const client = clientOf(simulator, {
					fetch: async (url, init) => {
						const response = await simulator.fetch(new Request(url, init));
						const bytes = new Uint8Array(await response.arrayBuffer());
						return new Response(streamOf(split(bytes, sizes)), response);
					},
				});
				const { parsed_output: _, ...streamed } = await client.messages
					.stream(params)
					.finalMessage();
				expect(streamed).toEqual(plain);
			},
		),
		{ numRuns: 100 },
	);
});

function streamOf(chunks: Iterator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		pull(controller) {
			const { done, value } = chunks.next();
			return done ? controller.close() : controller.enqueue(value);
		},
	});
}

function* split(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
	for (let at = 0, turn = 0; at < bytes.length; turn++) {
		const size = sizes[turn % sizes.length] ?? 1;
		yield bytes.subarray(at, at + size);
		at += size;
	}
}

test('has usage that adds up', async () => {
	const { simulator } = createTestSimulator();
	const client = clientOf(simulator);
	await fc.assert(
		fc.asyncProperty(asked, fc.boolean(), async (given, isCached) => {
			const { max_tokens, ...input } = paramsOf(given);
			const { input_tokens } = await client.messages.countTokens(input);
			const marked = isCached ? { cache_control: { type: 'ephemeral' as const } } : {};
			const { usage } = await client.messages.create({ ...input, ...marked, max_tokens });
			const { cache_creation: written } = usage;
			expect(
				usage.input_tokens + usage.cache_creation_input_tokens! + usage.cache_read_input_tokens!,
			).toBe(input_tokens);
			expect(written!.ephemeral_5m_input_tokens + written!.ephemeral_1h_input_tokens).toBe(
				usage.cache_creation_input_tokens,
			);
			expect(usage.output_tokens).toBeLessThanOrEqual(max_tokens);
			expect(usage.output_tokens_details!.thinking_tokens).toBeLessThanOrEqual(usage.output_tokens);
		}),
		{ numRuns: 100 },
	);
});

test('gives the same bytes for the same seed, and other ids for another', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(asked, { minLength: 1, maxLength: 4 }),
			fc.string(),
			async (given, seed) => {
				const run = async (seedOfRun: string) => {
					const { simulator } = createTestSimulator({ seed: seedOfRun });
					const bytes: string[] = [];
					for (const one of given) {
						const sent = { ...paramsOf(one), stream: one.isShown };
						const response = await simulator.fetch(post('/v1/messages', sent));
						bytes.push(JSON.stringify([...response.headers]), await response.text());
					}
					return bytes.join('\n');
				};
				const once = await run(seed);
				expect(await run(seed)).toBe(once);
				expect(await run(`${seed}!`)).not.toBe(once);
			},
		),
		{ numRuns: 30 },
	);
});

test('says the same thing twice under different ids', async () => {
	const client = clientOf(createTestSimulator().simulator);
	const twice: Message[] = [
		await client.messages.create(hello),
		await client.messages.create(hello),
	];
	expect(twice[0]?.content).toEqual(twice[1]?.content);
	expect(twice[0]?.id).not.toBe(twice[1]?.id);
});

test('keeps state only for as many callers as it may, and forgets those who stay away', async () => {
	const { simulator, clock } = createTestSimulator({ limits: { callers: 3, callsPerCaller: 2 } });
	const call = (caller: string) =>
		simulator.fetch(post('/v1/messages', hello, { 'simulator-caller': caller }));
	for (const caller of ['a', 'b', 'b', 'b', 'c', 'd']) await call(caller);
	expect(simulator.calls('a')).toEqual([]);
	expect(simulator.calls('b')).toHaveLength(2);
	clock.ms += 3_600_001;
	await call('e');
	expect(simulator.calls('b')).toEqual([]);
});
