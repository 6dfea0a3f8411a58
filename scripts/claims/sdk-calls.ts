import type Anthropic from '@anthropic-ai/sdk';
import type { SdkCheck } from '#schemas/claim.ts';

type Call = (client: Anthropic, params: Anthropic.MessageCreateParamsNonStreaming) => unknown;

/** The ways in which claims use the SDK. What a call resolves with is what `result` looks into. */
export const sdkCalls: Record<SdkCheck['call'], Call> = {
	create: (client, params) => client.messages.create(params),
	'create-iterate': async (client, params) =>
		typesOf(await client.messages.create({ ...params, stream: true })),
	'stream-final': (client, params) => client.messages.stream(params).finalMessage(),
	'stream-done': (client, params) => client.messages.stream(params).done(),
	'stream-iterate': (client, params) => typesOf(client.messages.stream(params)),
	'stream-await-on': async (client, params) => {
		let text = '';
		const stream = await client.messages.stream(params).on('text', (delta) => (text += delta));
		const textAtReturn = text;
		await stream.done();
		return { textAtReturn };
	},
	'stream-abort': (client, params) => {
		const stream = client.messages.stream(params);
		stream.on('text', () => stream.abort());
		return stream.finalMessage();
	},
	'batch-results': async (client) =>
		Array.fromAsync(await client.messages.batches.results('msgbatch_1')),
};

const typesOf = (events: AsyncIterable<{ type: string }>): Promise<string[]> =>
	Array.fromAsync(events, ({ type }) => type);
