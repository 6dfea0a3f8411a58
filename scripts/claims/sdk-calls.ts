import type Anthropic from '@anthropic-ai/sdk';
import { jsonSchemaOutputFormat } from '@anthropic-ai/sdk/helpers/json-schema';
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
	'count-tokens': (client, { model, messages }) => client.messages.countTokens({ model, messages }),
	parse: (client, params) =>
		client.messages.parse({ ...params, output_config: { format: formatIn(params) } }),
	'json-format': (_client, params) => formatIn(params),
	'create-warned': async (client, params) => {
		const { warn } = console;
		const warnings: string[] = [];
		console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
		await client.messages.create(params).finally(() => (console.warn = warn));
		return { warnings };
	},
};

/** The schema of a claim is any JSON, and the helper asks for a literal: the border between YAML and the SDK. */
const formatIn = ({ output_config }: Anthropic.MessageCreateParamsNonStreaming) =>
	jsonSchemaOutputFormat(
		(output_config?.format?.schema ?? {}) as Parameters<typeof jsonSchemaOutputFormat>[0],
	);

const typesOf = (events: AsyncIterable<{ type: string }>): Promise<string[]> =>
	Array.fromAsync(events, ({ type }) => type);
