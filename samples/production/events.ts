import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const events = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: 1024,
	stream: true,
	messages: [
		{
			role: 'user',
			content: 'Explain server-sent events.',
		},
	],
});

for await (const event of events) {
	switch (event.type) {
		case 'content_block_delta':
			if (event.delta.type === 'text_delta')
				process.stdout.write(event.delta.text);
			break;
		case 'message_delta':
			console.log();
			console.log(event.delta.stop_reason, event.usage.output_tokens);
			break;
		// Every other type, known or new, is left alone.
	}
}
