import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
const pollMs = Number(process.env['POLL_MS'] ?? 60_000);

const reviews = new Map([
	['review-1', 'Arrived late, but the box was intact.'],
	['review-2', 'Exactly as described.'],
	['review-3', 'Stopped working after a week.'],
]);

const batch = await client.messages.batches.create({
	requests: [...reviews].map(([custom_id, text]) => ({
		custom_id,
		params: {
			model: 'claude-haiku-5-5',
			max_tokens: 64,
			messages: [
				{
					role: 'user' as const,
					content: `Good or bad? ${text}`,
				},
			],
		},
	})),
});
// Keep this id: with it the results can be read after a restart, too.
console.log(batch.id);

let current = batch;
while (current.processing_status !== 'ended') {
	await new Promise((resolve) => setTimeout(resolve, pollMs));
	current = await client.messages.batches.retrieve(batch.id);
}

// In any order, so everything is joined on custom_id.
const outcomes = new Map<string, string>();
for await (const {
	custom_id,
	result,
} of await client.messages.batches.results(batch.id))
	outcomes.set(custom_id, outcomeOf(result));

for (const [id, text] of reviews)
	console.log(id, outcomes.get(id) ?? 'missing', '·', text);

function outcomeOf(
	result: Anthropic.Messages.MessageBatchResult,
): string {
	if (result.type === 'succeeded')
		return result.message.content
			.map((block) => (block.type === 'text' ? block.text : ''))
			.join('');
	// The error stands inside its envelope: error.error.type.
	if (result.type === 'errored') return result.error.error.type;
	return result.type;
}
