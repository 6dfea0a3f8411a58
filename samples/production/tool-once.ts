import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const refund: Anthropic.Tool = {
	name: 'refund',
	description: 'Refund an order in full. Use it once per order.',
	strict: true,
	input_schema: {
		type: 'object',
		properties: { order: { type: 'string' } },
		required: ['order'],
		additionalProperties: false,
	},
};

/** Key → result. In production a table with a unique index. */
const done = new Map<string, string>();
let refundsMade = 0;

/** Not keyed by `tool_use.id`: a repeated turn has a new one. */
function refundOnce(job: string, order: string): string {
	const key = `${job}:refund:${order}`;
	const earlier = done.get(key);
	if (earlier !== undefined) return earlier;

	refundsMade += 1;
	const result = `Order ${order} was refunded.`;
	done.set(key, result);
	return result;
}

/** One job. A crash may run it again; a loop would send the result back. */
async function run(job: string): Promise<void> {
	const messages: Anthropic.MessageParam[] = [
		{ role: 'user', content: 'Refund the order "A-17".' },
	];
	const reply = await client.messages.create({
		model: 'claude-haiku-5-5',
		max_tokens: 1024,
		tools: [refund],
		messages,
	});

	for (const block of reply.content) {
		if (block.type === 'tool_use')
			console.log(refundOnce(job, orderOf(block.input)));
	}
}

function orderOf(input: unknown): string {
	if (typeof input === 'object' && input !== null && 'order' in input)
		return String(input.order);
	throw new Error('The tool input has no order.');
}

await run('job-42');
await run('job-42');
console.log(`Refunds made: ${refundsMade}`);
