import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

// USD per million tokens on 2026-11-21, for up to 100,000 in a prompt.
const model = 'claude-haiku-5-5';
const price = { input: 0.1, output: 0.5 };

const subjects = [
	'tokens',
	'streaming',
	'caching',
	'backoff',
	'limits',
];
const history: Anthropic.MessageParam[] = [];
const sum = { input: 0, output: 0 };

for (const subject of subjects) {
	const content = `Explain ${subject} in about 80 words.`;
	history.push({ role: 'user', content });
	const message = await client.messages.create({
		model,
		max_tokens: 1024,
		// Without it, so that the sums are easy to follow.
		thinking: { type: 'disabled' },
		messages: history,
	});
	history.push({ role: 'assistant', content: message.content });

	// The whole input is the sum of these three.
	const { usage } = message;
	const input =
		usage.input_tokens +
		(usage.cache_creation_input_tokens ?? 0) +
		(usage.cache_read_input_tokens ?? 0);
	sum.input += input;
	sum.output += usage.output_tokens;
	console.log(`${subject}: ${input} in, ${usage.output_tokens} out`);
}

// No caching here: with it, each kind of input has its own price.
const usd = (sum.input * price.input + sum.output * price.output) / 1e6;
console.log(`billed: ${sum.input} in, ${sum.output} out`);
console.log(`$${usd.toFixed(6)}`);
