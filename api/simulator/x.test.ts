import { test } from 'vitest';
import Anthropic from '@anthropic-ai/sdk';
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'astro/zod';
import { clientOf, createTestSimulator } from './test-simulator.ts';
test('x', async () => {
	const { simulator, clock } = createTestSimulator();
	const c = clientOf(simulator);
	const ask = async (content: string, more = {}) => {
		const m = await c.messages.create({ model: 'claude-opus-5-5', max_tokens: 2000, messages: [{ role: 'user', content }], ...more });
		console.log(JSON.stringify(m.content), m.stop_reason, JSON.stringify(m.usage));
		return m;
	};
	await ask('Explain the borrow checker in Rust in about 120 words.');
	await ask('Write about 500 words on lighthouses.');
	await ask('Explain server-sent events in about 80 words');
	await ask('What is prompt caching?');
	await ask('My parcel is late', { system: 'You are a support bot for Acme Shoes. Answer in one sentence.' });
	await ask('Write me a poem', { system: 'You are a support agent for Acme Shoes. Only answer questions about orders.' });
	await ask('Ada, ada@example.com', { output_config: { format: zodOutputFormat(z.object({ name: z.string(), email: z.string() })) } });
	const tools = [{ name: 'get_weather', description: 'Current weather for a city.', input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] } }, { name: 'add', description: 'Add two numbers.', input_schema: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } }, required: ['a', 'b'] } }];
	await ask('Weather in Oslo and Rome, and 2+3?', { tools });
	await ask('Search for the latest news on tides', { tools: [{ type: 'web_search_20260318', name: 'web_search' }] });
	const runner = c.beta.messages.toolRunner({
		model: 'claude-opus-5-5', max_tokens: 4096, max_iterations: 10,
		tools: [betaZodTool({ name: 'get_weather', description: 'Current weather for a city.', inputSchema: z.object({ city: z.string() }), run: async ({ city }) => `${city}: 12 C` })],
		messages: [{ role: 'user', content: 'Weather in Oslo?' }],
	});
	for await (const m of runner) console.log(m.stop_reason, JSON.stringify(m.content));
	const p = await c.messages.parse({ model: 'claude-sonnet-5-5', max_tokens: 512, messages: [{ role: 'user', content: 'Ada, ada@example.com' }], output_config: { format: zodOutputFormat(z.object({ name: z.string(), email: z.string() })) } });
	console.log(p.parsed_output);
	const b = await c.messages.batches.create({ requests: ['a', 'b'].map((t, i) => ({ custom_id: `doc-${i}`, params: { model: 'claude-haiku-5-5', max_tokens: i ? 256 : 0, messages: [{ role: 'user' as const, content: t }] } })) });
	console.log(b);
	clock.ms += 60000;
	console.log(await c.messages.batches.retrieve(b.id));
	for await (const r of await c.messages.batches.results(b.id)) console.log(JSON.stringify(r));
	const ms = []; for await (const m of c.models.list({ limit: 3 })) ms.push(m.id);
	console.log(ms.join());
	const s = await c.messages.stream({ model: 'claude-opus-5-5', max_tokens: 2000, messages: [{ role: 'user', content: 'Hi' }] }).finalMessage();
	console.log(JSON.stringify(s));
});
