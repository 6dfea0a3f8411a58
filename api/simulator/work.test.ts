import { afterEach, expect, test, vi } from 'vitest';
import { hintsIn } from './reply/hints.ts';
import { createTestSimulator, hello, post } from './test-simulator.ts';

afterEach(() => vi.restoreAllMocks());

const many = 5000;
const numbered = (at: number) => `n${String(at).padStart(5, '0')}`;
const names = Array.from({ length: many }, (_, at) => numbered(at));

async function answerTo(body: object) {
	const { simulator } = createTestSimulator();
	const response = await simulator.fetch(post('/v1/messages', { ...hello, ...body }));
	return [response.status, await response.json()] as const;
}

type Method = 'includes' | 'indexOf' | 'matchAll' | 'replaceAll';
type Searched = Record<Method, (...given: never[]) => unknown>;

/** What the method is called on, added up over all calls: the characters or entries it may look at. */
function lookedAtBy(prototype: object, method: Method) {
	const looked = { total: 0, calls: 0 };
	const original = Reflect.get(prototype, method);
	vi.spyOn(prototype as Searched, method).mockImplementation(function (
		this: string,
		...given: unknown[]
	) {
		looked.total += this.length;
		looked.calls++;
		return Reflect.apply(original, this, given);
	});
	return looked;
}

test('a turn is looked through once, however many tools come with it', async () => {
	const schema = (text: string) => ({ type: 'object', properties: { [text]: { type: 'string' } } });
	const tools = names.map((name) => ({
		name,
		description: 'weather city',
		input_schema: schema(name),
	}));
	const content = 'What is the weather in the city of Oslo?';
	const searches = lookedAtBy(String.prototype, 'matchAll');
	const filled = lookedAtBy(String.prototype, 'replaceAll');
	const [status, message] = await answerTo({ tools, messages: [{ role: 'user', content }] });
	expect([status, message.stop_reason]).toEqual([200, 'tool_use']);
	expect(searches.calls).toBeLessThan(20);
	// Only the inputs of calls that are made are filled.
	expect(filled.calls).toBeLessThan(100);
});

test.for([
	['What is 12.5 + 3 * 2?', '12.5 + 3 * 2'],
	['.5 + 3', '5 + 3'],
	[`${'1'.repeat(30)} + 2`, undefined],
	[`1 + ${'1'.repeat(30)}`, undefined],
] as const)('of «%s» the sum is %s: a number has an end', ([text, sum]) => {
	expect(hintsIn(text).sum).toBe(sum);
});

test('that a batch has ended is known without the answers of its items', async () => {
	let answers = 0;
	const script = { system: '', reply: '', turn: '' };
	// Each answer first looks for one that was written beforehand.
	Object.defineProperty(script, 'turn', { get: () => String(answers++) });
	const { simulator, clock } = createTestSimulator({ scripts: [script] });
	const requests = [0, 1, 2].map((at) => ({
		custom_id: numbered(at),
		params: at === 1 ? { ...hello, model: 'claude-9' } : hello,
	}));
	const created = await simulator.fetch(post('/v1/messages/batches', { requests }));
	const { id } = await created.json();
	clock.ms += 3_600_000;
	const { url, headers } = post(`/v1/messages/batches/${id}`, {});
	const shown = await (await simulator.fetch(new Request(url, { headers }))).json();
	expect(shown.request_counts).toMatchObject({ succeeded: 2, errored: 1 });
	expect(answers).toBe(0);
	const results = new Request(`${url}/results`, { headers });
	await (await simulator.fetch(results)).text();
	expect(answers).toBe(2);
});

test('a result finds its call without looking through all of them', async () => {
	const looked = lookedAtBy(Array.prototype, 'includes');
	const [status] = await answerTo({
		messages: [
			{ role: 'user', content: 'Hello' },
			{
				role: 'assistant',
				content: names.map((id) => ({ type: 'tool_use', id, name: 'x', input: {} })),
			},
			{ role: 'user', content: names.map((id) => ({ type: 'tool_result', tool_use_id: id })) },
		],
	});
	expect(status).toBe(200);
	expect(looked.total).toBeLessThan(20 * many);
});

test('only so many stop sequences are looked for, and each up to the first that was found', async () => {
	const looked = lookedAtBy(String.prototype, 'indexOf');
	const [, message] = await answerTo({ stop_sequences: ['is a', 'This is', ...names] });
	expect(message).toMatchObject({ stop_reason: 'stop_sequence', stop_sequence: 'This is' });
	expect(looked.calls).toBeLessThan(1100);
	expect(looked.total).toBeLessThan(1100 * 20);
});

test('a broad schema that stands in many places ends as soon as a deep one', async () => {
	const looked = lookedAtBy(String.prototype, 'includes');
	const item = { $ref: '#/$defs/one' };
	const schema = {
		type: 'object',
		additionalProperties: false,
		properties: Object.fromEntries(names.slice(0, 400).map((name) => [name, item])),
		required: names.slice(0, 400),
		$defs: { one: { type: 'string', enum: names } },
	};
	const [status] = await answerTo({
		output_config: { format: { type: 'json_schema', schema } },
		messages: [{ role: 'user', content: 'x'.repeat(1000) }],
	});
	expect(status).toBe(200);
	expect(looked.calls).toBeLessThan(20 * many);
});
