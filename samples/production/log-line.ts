import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

/** One JSON line per call. No prompt, no answer, no key. */
async function logged(
	params: Anthropic.MessageCreateParamsNonStreaming,
): Promise<Anthropic.Message> {
	const startedAt = Date.now();
	const common = () => ({
		at: new Date(startedAt).toISOString(),
		latency_ms: Date.now() - startedAt,
		model: params.model,
	});

	try {
		const message = await client.messages.create(params);
		const { usage } = message;
		log({
			...common(),
			request_id: message._request_id,
			stop_reason: message.stop_reason,
			input_tokens: usage.input_tokens,
			cache_creation_input_tokens: usage.cache_creation_input_tokens,
			cache_read_input_tokens: usage.cache_read_input_tokens,
			output_tokens: usage.output_tokens,
		});
		return message;
	} catch (error) {
		// A body that breaks off throws an error of the runtime instead.
		const known =
			error instanceof Anthropic.APIError ? error : undefined;
		log({
			...common(),
			request_id: known?.requestID,
			status: known?.status,
			error_type: known?.type ?? nameOf(error),
			error_code: known?.errorCode,
		});
		throw error;
	}
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.constructor.name : 'unknown';
}

function log(line: Record<string, unknown>): void {
	console.log(JSON.stringify(line));
}

await logged({
	model: 'claude-haiku-5-5',
	max_tokens: 64,
	messages: [{ role: 'user', content: 'Say hello.' }],
});
