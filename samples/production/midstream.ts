import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

/** `ended` is the stop reason, or what broke the stream. */
type Answer = { text: string; isWhole: boolean; ended: string };

async function answer(question: string): Promise<Answer> {
	let text = '';
	const stream = client.messages.stream({
		model: 'claude-haiku-5-5',
		max_tokens: 1024,
		messages: [{ role: 'user', content: question }],
	});
	stream.on('text', (delta) => {
		text += delta;
	});

	try {
		const message = await stream.finalMessage();
		return {
			text,
			// This call sets no stop sequences and no tools.
			isWhole: message.stop_reason === 'end_turn',
			ended: message.stop_reason ?? 'unknown',
		};
	} catch (error) {
		// No response, so nothing began: for the ordinary error handler.
		if (!stream.response) throw error;
		return { text, isWhole: false, ended: breakOf(error) };
	}
}

/** What broke a stream that had begun. */
function breakOf(error: unknown): string {
	// An `error` event. The status was 200, so the exception has none.
	if (error instanceof Anthropic.APIError && error.type)
		return error.type;
	// The helper's own error: ended early, or torn down.
	if (error instanceof Anthropic.AnthropicError) return error.message;
	throw error;
}

const { text, isWhole, ended } = await answer(
	'Explain server-sent events.',
);
console.log(text);
console.log(
	isWhole
		? `Complete: ${ended}`
		: `Incomplete (${ended}), ${text.length} characters kept`,
);
