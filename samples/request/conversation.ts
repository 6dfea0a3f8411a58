import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

// The whole conversation lives here, and nowhere else.
const history: Anthropic.MessageParam[] = [];

async function ask(question: string): Promise<string> {
	history.push({ role: 'user', content: question });
	const message = await client.messages.create({
		model: 'claude-haiku-5-5',
		max_tokens: 1024,
		messages: history,
	});

	// All blocks go back as they came, not the text alone.
	history.push({ role: 'assistant', content: message.content });

	const { input_tokens } = message.usage;
	console.log(`${history.length} turns, ${input_tokens} tokens in`);
	return textOf(message);
}

function textOf({ content }: Anthropic.Message): string {
	return content
		.map((block) => (block.type === 'text' ? block.text : ''))
		.join('');
}

console.log(await ask('What is a rate limit? Answer in 30 words.'));
console.log(await ask('And what is backoff? Answer in 30 words.'));
