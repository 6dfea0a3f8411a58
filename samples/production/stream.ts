import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const stream = client.messages.stream({
	model: 'claude-haiku-5-5',
	max_tokens: 1024,
	messages: [
		{
			role: 'user',
			content: 'Explain server-sent events.',
		},
	],
});

stream.on('text', (delta) => process.stdout.write(delta));

// Rejects when the stream fails, is aborted, or ends too early.
const message = await stream.finalMessage();

console.log();
console.log(message.stop_reason, message.usage.output_tokens);
console.log(stream.request_id);
