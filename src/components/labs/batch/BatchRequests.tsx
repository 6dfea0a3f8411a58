import type { BatchLab } from '#schemas/lab.ts';

export interface BatchRequestsProps {
	lab: BatchLab;
}

/** The body of POST /v1/messages/batches. */
export function BatchRequests({ lab: { items, model, max_tokens, prompt } }: BatchRequestsProps) {
	const requests = items.map(({ custom_id, input, change }) => ({
		custom_id,
		params: {
			model,
			max_tokens,
			messages: [{ role: 'user', content: prompt.replace('{input}', () => input) }],
			...change,
		},
	}));
	return (
		<pre class="lab-code" tabIndex={0} aria-label="Requests of the batch" translate={false}>
			{JSON.stringify({ requests }, null, 2)}
		</pre>
	);
}
