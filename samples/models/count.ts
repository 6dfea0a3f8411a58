import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const input = {
	system: 'You sum up support tickets in one sentence.',
	messages: [
		{
			role: 'user' as const,
			content: 'The export stops at row 5,000 since Monday.',
		},
	],
};

// The same input, counted by the tokenizer of each model.
for (const model of ['claude-haiku-4-5', 'claude-haiku-5-5']) {
	const counted = await client.messages.countTokens({
		model,
		...input,
	});
	console.log(model, counted.input_tokens);
}

const mostTokens = 100_000;
const { input_tokens } = await client.messages.countTokens({
	model: 'claude-haiku-5-5',
	...input,
});
if (input_tokens > mostTokens)
	throw new Error(`${input_tokens} tokens; the prompt got too long.`);

const message = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: 2048,
	...input,
});
// What was billed. The count was an estimate.
const { usage } = message;
console.log('in', usage.input_tokens, 'out', usage.output_tokens);
