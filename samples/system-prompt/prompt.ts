import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const message = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: 1024,
	// Beside the messages, not among them.
	system:
		'You are the support assistant of Kestrel Bikes. Answer in one sentence.',
	messages: [{ role: 'user', content: 'My parcel is late.' }],
});

for (const block of message.content)
	if (block.type === 'text') console.log(block.text);
