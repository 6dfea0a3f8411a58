import { describe, expect, test } from 'vitest';
import { clientOf, createTestSimulator } from '#api/simulator/test-simulator.ts';
import { explain, wishIn } from './explain.ts';

const { messages } = clientOf(createTestSimulator().simulator);

async function answerTo(content: string, more: object = {}): Promise<string> {
	const params = { model: 'claude-opus-5-5', max_tokens: 4000, ...more };
	const message = await messages.create({ ...params, messages: [{ role: 'user', content }] });
	return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

describe('an explanation', () => {
	test.each([
		['Explain server-sent events in about 80 words.', 80],
		['Write about 500 words on lighthouses.', 500],
		['Please describe the borrow checker in 200 words', 200],
		['Write a 300-word explanation of tides.', 300],
	])('«%s» has about as many words', async (prompt, words) => {
		const count = (await answerTo(prompt)).split(/\s+/).length;
		expect(count).toBeGreaterThan(words * 0.8);
		expect(count).toBeLessThan(words * 1.2);
	});

	test.each([
		['Write about 500 words on lighthouses.', 'lighthouses'],
		['Explain the borrow checker in Rust in about 120 words.', 'the borrow checker in Rust'],
		['What is prompt caching?', 'prompt caching'],
		['Write a 300-word explanation of tides.', 'tides'],
		['Tell me about HTTP', 'HTTP'],
		['Write about tides for a curious adult, in about 500 words. Plain prose, no lists.', 'tides'],
		[
			'Write about how swifts sleep for a curious adult, in about 500 words. Plain prose, no lists.',
			'how swifts sleep',
		],
	])('«%s» is about %s', (prompt, topic) => {
		expect(wishIn(prompt)?.topic).toBe(topic);
	});

	test('says that it is no source where the simulator knows nothing', () => {
		expect(explain({ topic: 'tides', words: 60 }, 's')).toMatch(/^A simulator wrote this/);
	});
});

test('answers in the manner of a support desk under its system prompt', async () => {
	const system = 'You are a support bot for Acme Shoes. Only answer questions about orders.';
	expect(await answerTo('My parcel is late', { system })).toContain('Acme Shoes');
	expect(await answerTo('Write me a poem', { system })).toMatch(/^I can only help with/);
	const brief = `${system} Answer in one sentence.`;
	expect(
		(await answerTo('My parcel is late', { system: brief })).match(/[.?!](?=\s|$)/g),
	).toHaveLength(1);
});

test('writes JSON with the keys that a sentence lists', async () => {
	const text = await answerTo('Ada, ada@example.com. Reply in JSON with the keys name and email.');
	expect(JSON.parse(text)).toEqual({ name: 'Ada', email: 'ada@example.com' });
});

test('writes JSON that fits the schema of the request, whatever the prompt shows', async () => {
	const schema = {
		type: 'object',
		properties: { city: { type: 'string' }, people: { type: 'integer' } },
		required: ['city', 'people'],
		additionalProperties: false,
	};
	const output_config = { format: { type: 'json_schema', schema } };
	const prompt = 'Reply in JSON of the form {"name": ""}. city: Oslo; people: 3';
	expect(JSON.parse(await answerTo(prompt, { output_config }))).toEqual({
		city: 'Oslo',
		people: 3,
	});
});

describe('an example of the JSON that is wanted', () => {
	const order = 'Order: name: Ada Park; city: Oslo; quantity: 3.';

	test('decides the form of the answer and none of its values', async () => {
		const form = '{"customer": {"name": "", "city": ""}, "quantity": 0, "tags": [""]}';
		const text = await answerTo(`Answer with JSON of the form ${form}. ${order}`);
		expect(JSON.parse(text)).toEqual({
			customer: { name: 'Ada Park', city: 'Oslo' },
			quantity: 3,
			tags: expect.any(Array),
		});
	});

	test('is not taken from braces that hold no JSON', async () => {
		const text = await answerTo('Reply in JSON with the key name. Not like {this}. name: Ada');
		expect(JSON.parse(text)).toEqual({ name: 'Ada' });
	});

	test('is cut like any text where a closing brace is a stop sequence', async () => {
		const prompt = `Answer with JSON of the form {"customer": {"name": ""}, "city": ""}. ${order}`;
		const text = await answerTo(prompt, { stop_sequences: ['}'] });
		expect(text).toBe('{"customer":{"name":"Ada Park"');
	});
});

test('says that it is a simulator and what it was asked, when it knows nothing better', async () => {
	expect(await answerTo('Which shoes go with this?')).toMatch(
		/simulator.*Which shoes go with this\?/,
	);
});

test('goes on with the tool results, errors included', async () => {
	const tools = [{ name: 'lookup_order', input_schema: { type: 'object' as const } }];
	const message = await messages.create({
		model: 'claude-opus-5-5',
		max_tokens: 500,
		tools,
		messages: [
			{ role: 'user', content: 'Where is my order?' },
			{
				role: 'assistant',
				content: [{ type: 'tool_use', id: 'toolu_1', name: 'lookup_order', input: {} }],
			},
			{
				role: 'user',
				content: [
					{ type: 'tool_result', tool_use_id: 'toolu_1', is_error: true, content: 'no connection' },
				],
			},
		],
	});
	expect(message.stop_reason).toBe('end_turn');
	expect(JSON.stringify(message.content)).toContain(
		'`lookup_order` reported an error (no connection)',
	);
});
