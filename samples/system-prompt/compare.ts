import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const prompts = {
	before: 'You are a support assistant for Kestrel Bikes.',
	after: `You are a support assistant for Kestrel Bikes.
Answer in one sentence, because the chat window is small.
Decline what is not about orders, repairs or bicycles.`,
};
const questions = ['My parcel is late.', 'Write a poem about the sea.'];

// The turn stays the same, so that a difference comes from the prompt.
for (const [name, system] of Object.entries(prompts))
	for (const question of questions)
		console.log(`${name}: ${await answerTo(question, system)}`);

async function answerTo(question: string, system: string) {
	const message = await client.messages.create({
		model: 'claude-haiku-5-5',
		max_tokens: 1024,
		system,
		messages: [{ role: 'user', content: question }],
	});
	return message.content
		.map((block) => (block.type === 'text' ? block.text : ''))
		.join('');
}
