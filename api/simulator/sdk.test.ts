import Anthropic from '@anthropic-ai/sdk';
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { clientOf, createTestSimulator, hello } from './test-simulator.ts';

const weather = {
	name: 'get_weather',
	description: 'Current weather for a city.',
	input_schema: {
		type: 'object' as const,
		properties: { city: { type: 'string' } },
		required: ['city'],
	},
};
const opus = { model: 'claude-opus-5-5', max_tokens: 1024 };
const asking = (content: string) => ({ messages: [{ role: 'user' as const, content }] });

describe('the official SDK', () => {
	test('creates a message with every key of its type', async () => {
		const client = clientOf(createTestSimulator().simulator);
		const { data, response, request_id } = await client.messages.create(hello).withResponse();
		expect(Object.keys(data).sort()).toEqual(
			'container content diagnostics id model role stop_details stop_reason stop_sequence type usage'.split(
				' ',
			),
		);
		expect(request_id).toBe(response.headers.get('request-id'));
		expect(response.headers.get('anthropic-ratelimit-requests-remaining')).toBe('999');
		expect(response.headers.get('anthropic-organization-id')).toMatch(/^[0-9a-f-]{36}$/);
	});

	test('streams the same message that it creates', async () => {
		const params = { ...opus, ...asking('Explain backoff in about 80 words.') };
		const plain = await clientOf(createTestSimulator().simulator).messages.create(params);
		const stream = clientOf(createTestSimulator().simulator).messages.stream(params);
		const { parsed_output: _, ...streamed } = await stream.finalMessage();
		expect(streamed).toEqual(plain);
	});

	test('reads the raw events in the order of the API', async () => {
		const client = clientOf(createTestSimulator().simulator);
		const events = await Array.fromAsync(await client.messages.create({ ...hello, stream: true }));
		const types = events.map(({ type }) => type);
		expect(types[0]).toBe('message_start');
		expect(types.slice(-2)).toEqual(['message_delta', 'message_stop']);
		expect(types.filter((type) => type === 'content_block_start')).toHaveLength(2);
	});

	test('leaves a stream, and the simulator stops writing', async () => {
		let waits = 0;
		const { simulator } = createTestSimulator({
			pace: { firstTokenMs: 1, tokensPerSecond: 10 },
			wait: async (_ms, signal) => {
				signal.throwIfAborted();
				waits++;
				await new Promise((resolve) => setTimeout(resolve, 1));
			},
		});
		const long = { ...hello, max_tokens: 4000, ...asking('Explain backoff in 900 words.') };
		const stream = await clientOf(simulator).messages.create({ ...long, stream: true });
		for await (const event of stream) if (event.type === 'content_block_delta') break;
		const atLeaving = waits;
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect(waits - atLeaving).toBeLessThanOrEqual(1);
	});

	test('counts as many input tokens as a message is billed', async () => {
		const client = clientOf(createTestSimulator().simulator);
		const params = {
			model: 'claude-haiku-5-5',
			system: 'Be terse.',
			tools: [weather],
			...asking('Hi'),
		};
		const { input_tokens } = await client.messages.countTokens(params);
		const message = await client.messages.create({ ...params, max_tokens: 10 });
		expect(message.usage.input_tokens).toBe(input_tokens);
	});

	test('parses structured output', async () => {
		const client = clientOf(createTestSimulator().simulator);
		const contact = z.object({
			name: z.string(),
			email: z.string(),
			tags: z.array(z.enum(['a', 'b'])),
		});
		const parsed = await client.messages.parse({
			...opus,
			...asking('Ada, ada@example.com'),
			output_config: { format: zodOutputFormat(contact) },
		});
		expect(parsed.parsed_output).toEqual({ name: 'Ada', email: 'ada@example.com', tags: ['a'] });
	});

	test('runs tools until none is asked for', async () => {
		const client = clientOf(createTestSimulator().simulator);
		const asked: string[] = [];
		const run = async ({ city }: { city: string }) => {
			asked.push(city);
			return `${city}: 12 C`;
		};
		const runner = client.beta.messages.toolRunner({
			...opus,
			tools: [betaZodTool({ ...weather, inputSchema: z.object({ city: z.string() }), run })],
			...asking('What is the weather in Oslo and Rome?'),
		});
		const final = await runner;
		expect(asked.sort()).toEqual(['Oslo', 'Rome']);
		expect(final.stop_reason).toBe('end_turn');
		expect(JSON.stringify(final.content)).toContain('Oslo: 12 C; Rome: 12 C');
	});

	test('runs tools over streams too', async () => {
		const client = clientOf(createTestSimulator().simulator);
		const runner = client.beta.messages.toolRunner({
			...opus,
			stream: true,
			tools: [
				betaZodTool({
					...weather,
					inputSchema: z.object({ city: z.string() }),
					run: async ({ city }) => `${city}: 12 C`,
				}),
			],
			...asking('Weather in Oslo?'),
		});
		const reasons: (string | null)[] = [];
		for await (const stream of runner) reasons.push((await stream.finalMessage()).stop_reason);
		expect(reasons).toEqual(['tool_use', 'end_turn']);
	});

	test('lists and retrieves models over several pages', async () => {
		const client = clientOf(createTestSimulator().simulator);
		const ids: string[] = [];
		for await (const { id } of client.models.list({ limit: 3 })) ids.push(id);
		expect(ids).toContain('claude-opus-5-5');
		expect(new Set(ids).size).toBe(ids.length);
		const deprecated = await client.models.list({ lifecycle: ['deprecated'] });
		expect(deprecated.data.map(({ lifecycle }) => lifecycle)).toEqual(['deprecated']);
		const model = await client.models.retrieve('claude-haiku-4-5');
		expect(model).toMatchObject({ id: 'claude-haiku-4-5-20251001', type: 'model', line: 'haiku' });
		await expect(client.models.retrieve('claude-9')).rejects.toThrow(Anthropic.NotFoundError);
	});

	test('meets the 404 of the API on an unknown path', async () => {
		const client = clientOf(createTestSimulator().simulator);
		await expect(client.get('/v1/nothing')).rejects.toMatchObject({
			status: 404,
			type: 'not_found_error',
		});
	});

	test('sees its own retries in the call log, under its own name', async () => {
		const { simulator } = createTestSimulator();
		const heard: (number | undefined)[] = [];
		const end = simulator.subscribe(({ status }) => heard.push(status));
		const client = clientOf(simulator, {
			maxRetries: 1,
			defaultHeaders: { 'simulator-caller': 'lab-1', 'simulator-fault': '529;times=1' },
		});
		await client.messages.create(hello);
		end();
		expect(simulator.calls('lab-1')).toMatchObject([
			{ method: 'POST', path: '/v1/messages', retryCount: 0, status: 529, fault: '529;times=1' },
			{ retryCount: 1, status: 200, fault: undefined },
		]);
		expect(simulator.calls('lab-2')).toEqual([]);
		expect(heard).toEqual([529, 200]);
	});
});
