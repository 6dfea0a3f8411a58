import Anthropic from '@anthropic-ai/sdk';

// Reads ANTHROPIC_API_KEY, and sets the three headers.
const client = new Anthropic();

const message = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: 1024,
	messages: [{ role: 'user', content: 'What is a token?' }],
});

for (const block of message.content)
	if (block.type === 'text') console.log(block.text);

console.log(message.stop_reason);
console.log(message.usage.input_tokens, 'tokens in');
console.log(message.usage.output_tokens, 'tokens out');
