import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const message = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: 1024,
	messages: [{ role: 'user', content: 'What is the weather in Oslo?' }],
	tools: [
		{
			name: 'get_weather',
			description: 'The weather in one city, now.',
			input_schema: {
				type: 'object',
				properties: { city: { type: 'string' } },
				required: ['city'],
			},
		},
	],
});

for (const block of message.content) {
	switch (block.type) {
		case 'text':
			console.log('say', block.text);
			break;
		case 'tool_use':
			console.log('run', block.name, block.input);
			break;
		case 'thinking':
		case 'redacted_thinking':
			console.log('keep', block.type);
			break;
		default:
			// A type that is handled elsewhere, or that is new.
			console.log('pass over', block.type);
	}
}

console.log('content[0] is', message.content[0]?.type);
