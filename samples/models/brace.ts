import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

// The trap: it looks as if the answer would end with the object.
const message = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: 2048,
	stop_sequences: ['}'],
	messages: [
		{
			role: 'user',
			content:
				'Ada Lovelace lives in London. ' +
				'Reply in JSON with the keys name and city.',
		},
	],
});

const json = message.content
	.filter((block) => block.type === 'text')
	.map((block) => block.text)
	.join('');
console.log(message.stop_reason, message.stop_sequence, json);

try {
	console.log(JSON.parse(json));
} catch (error) {
	console.log(error instanceof SyntaxError ? error.name : error);
}
