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
		const { input_tokens, output_tokens, cache_read_input_tokens } =
			message.usage;
		log({
			...common(),
			request_id: message._request_id,
			stop_reason: message.stop_reason,
			input_tokens,
			cache_read_input_tokens,
			output_tokens,
		});
		return message;
	} catch (error) {
		if (error instanceof Anthropic.APIError)
			log({
				...common(),
				request_id: error.requestID,
				status: error.status,
				error_type: error.type,
				error_code: error.errorCode,
			});
		throw error;
	}
}

function log(line: Record<string, unknown>): void {
	console.log(JSON.stringify(line));
}

await logged({
	model: 'claude-haiku-5-5',
	max_tokens: 64,
	messages: [{ role: 'user', content: 'Say hello.' }],
});
