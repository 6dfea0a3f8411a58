import { createAnthropic } from '@ai-sdk/anthropic';
import { ChatAnthropic } from '@langchain/anthropic';
import { generateText, Output, stepCountIs, streamText, tool } from 'ai';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { simulatorFetch } from './index.ts';
import { createTestSimulator, hello, post } from './test-simulator.ts';

const prompt = 'Explain backoff in about 40 words.';
const question = 'What is the weather in Oslo?';

describe('the Vercel AI SDK', () => {
	const modelOf = (fault?: string) => {
		const { simulator } = createTestSimulator();
		const provider = createAnthropic({
			apiKey: 'sk-ant-test',
			fetch: simulatorFetch(simulator),
			...(fault ? { headers: { 'simulator-fault': fault } } : {}),
		});
		return { simulator, model: provider('claude-opus-5-5') };
	};

	test('generates text', async () => {
		const { text, finishReason, usage } = await generateText({ model: modelOf().model, prompt });
		expect(text).toContain('busy');
		expect(finishReason).toBe('stop');
		expect(usage.outputTokens).toBeGreaterThan(20);
	});

	test('streams text', async () => {
		const { textStream } = streamText({ model: modelOf().model, prompt });
		const deltas = await Array.fromAsync(textStream);
		expect(deltas.length).toBeGreaterThan(3);
		expect(deltas.join('')).toContain('busy');
	});

	test('calls a tool and answers from its result', async () => {
		const { text, steps } = await generateText({
			model: modelOf().model,
			prompt: question,
			stopWhen: stepCountIs(4),
			tools: {
				get_weather: tool({
					description: 'Current weather for a city.',
					inputSchema: z.object({ city: z.string() }),
					execute: async ({ city }) => `${city}: 12 C`,
				}),
			},
		});
		expect(steps).toHaveLength(2);
		expect(text).toContain('Oslo: 12 C');
	});

	test('gets an object that fits its schema', async () => {
		const { output } = await generateText({
			model: modelOf().model,
			prompt: 'Ada, ada@example.com',
			output: Output.object({ schema: z.object({ name: z.string(), email: z.string() }) }),
		});
		expect(output).toEqual({ name: 'Ada', email: 'ada@example.com' });
	});

	test('throws what the simulator answers', async () => {
		const call = generateText({ model: modelOf('400').model, prompt, maxRetries: 0 });
		await expect(call).rejects.toMatchObject({ statusCode: 400 });
	});

	test('retries an overload without numbering its attempts', async () => {
		const { simulator, model } = modelOf('529;times=1;retry-after-ms=1');
		await generateText({ model, prompt, maxRetries: 2, headers: { 'simulator-caller': 'ai' } });
		expect(simulator.calls('ai').map(({ status }) => status)).toEqual([529, 200]);
	});
});

describe('LangChain', () => {
	const modelOf = (fault?: string) =>
		new ChatAnthropic({
			model: 'claude-opus-5-5',
			apiKey: 'sk-ant-test',
			maxRetries: 0,
			clientOptions: {
				fetch: simulatorFetch(createTestSimulator().simulator),
				...(fault ? { defaultHeaders: { 'simulator-fault': fault } } : {}),
			},
		});

	test('invokes', async () => {
		const { text, response_metadata } = await modelOf().invoke(prompt);
		expect(text).toContain('busy');
		expect(response_metadata['stop_reason']).toBe('end_turn');
	});

	test('streams', async () => {
		const chunks = await Array.fromAsync(await modelOf().stream(prompt));
		expect(chunks.length).toBeGreaterThan(3);
		expect(chunks.map(({ text }) => text).join('')).toContain('busy');
	});

	test('calls a tool', async () => {
		const weather = {
			name: 'get_weather',
			description: 'Current weather for a city.',
			input_schema: {
				type: 'object' as const,
				properties: { city: { type: 'string' } },
				required: ['city'],
			},
		};
		const { tool_calls } = await modelOf().bindTools([weather]).invoke(question);
		expect(tool_calls).toMatchObject([{ name: 'get_weather', args: { city: 'Oslo' } }]);
	});

	test('throws what the simulator answers', async () => {
		await expect(modelOf('401').invoke(prompt)).rejects.toMatchObject({ status: 401 });
	});
});

test('a plain fetch with the older version and x-api-key, as the Python SDK 1.x sends them, is accepted', async () => {
	const { simulator } = createTestSimulator();
	const request = post('/v1/messages', hello, {
		'user-agent': 'Anthropic/Python 1.13.0',
		'x-stainless-lang': 'python',
		'x-stainless-retry-count': '0',
		'x-stainless-read-timeout': '600',
	});
	expect(await (await simulator.fetch(request)).json()).toMatchObject({ type: 'message' });
});

test('answers under a mount as under the root', async () => {
	const { simulator, clock } = createTestSimulator();
	const send = (path: string, body: unknown) =>
		simulator.fetch(post(`/api/simulator${path}`, body));
	expect((await send('/v1/messages', hello)).status).toBe(200);
	const batch = await send('/v1/messages/batches', {
		requests: [{ custom_id: 'a', params: hello }],
	});
	const { id } = await batch.json();
	clock.ms += 60_000;
	const url = `https://api.anthropic.com/api/simulator/v1/messages/batches/${id}`;
	const headers = { 'x-api-key': 'sk-ant-test', 'anthropic-version': '2026-10-21' };
	const ended = await (await simulator.fetch(new Request(url, { headers }))).json();
	expect(ended.results_url).toBe(`${url}/results`);
	const results = await simulator.fetch(new Request(ended.results_url, { headers }));
	expect(JSON.parse(await results.text())).toMatchObject({
		custom_id: 'a',
		result: { type: 'succeeded' },
	});
});
