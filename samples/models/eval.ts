import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

/** Your own cases, with what is right. These are far too few. */
const cases = [
	{ text: 'A bug: the export crashes.', label: 'bug' },
	{ text: 'A question about my invoice.', label: 'question' },
	{ text: 'Praise for the new search.', label: 'praise' },
	{ text: 'Since Monday nothing loads.', label: 'bug' },
	{ text: 'Can I pay by card?', label: 'question' },
];

/** USD per million tokens, as of 2026-11-21. */
const candidates = [
	{ model: 'claude-haiku-5-5', input: 0.1, output: 0.5 },
	{ model: 'claude-sonnet-5-5', input: 2, output: 10 },
] as const;

/** The share of right answers that is good enough. Set it first. */
const bar = 0.6;

for (const { model, input, output } of candidates) {
	let right = 0;
	let usd = 0;
	for (const { text, label } of cases) {
		const message = await client.messages.create({
			model,
			max_tokens: 2048,
			output_config: {
				effort: 'low',
				format: {
					type: 'json_schema',
					schema: {
						type: 'object',
						properties: {
							label: { enum: ['bug', 'question', 'praise'] },
						},
						required: ['label'],
						additionalProperties: false,
					},
				},
			},
			messages: [{ role: 'user', content: `Classify: ${text}` }],
		});
		if (labelIn(message) === label) right += 1;
		usd += (message.usage.input_tokens * input) / 1e6;
		usd += (message.usage.output_tokens * output) / 1e6;
	}
	const share = right / cases.length;
	console.log(
		model,
		`${right} of ${cases.length}`,
		share >= bar ? 'reaches the bar' : 'falls short',
		`${((usd / right) * 1000).toFixed(2)} dollars per 1,000 right`,
	);
}

/** Whatever did not come to its end counts as wrong. */
function labelIn(message: Anthropic.Message): string | undefined {
	if (message.stop_reason !== 'end_turn') return undefined;
	const text = message.content.find((block) => block.type === 'text');
	// The values of an enum may differ in capital letters.
	return String(JSON.parse(text?.text ?? '{}').label).toLowerCase();
}
