import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

for (const effort of ['low', 'high'] as const) {
	const message = await client.messages.create({
		model: 'claude-opus-5-5',
		// A limit for thinking and text together.
		max_tokens: 16_000,
		output_config: { effort },
		messages: [
			{
				role: 'user',
				content: 'Explain why ice floats in about 60 words.',
			},
		],
	});
	const { output_tokens, output_tokens_details } = message.usage;
	const thinking = output_tokens_details?.thinking_tokens ?? 0;
	console.log(
		effort,
		message.content.map((block) => block.type),
		`${thinking} of ${output_tokens} output tokens were thinking`,
	);
}
