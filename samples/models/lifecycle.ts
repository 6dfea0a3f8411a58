import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

/** Every id that your code, your configuration and your jobs name. */
const inUse = [
	'claude-haiku-5-5',
	'claude-sonnet-4-5-20250929',
	'claude-3-5-haiku-20241022',
];

// Once a day, in the job that checks everything else.
for (const id of inUse) {
	try {
		const model = await client.models.retrieve(id);
		const until = model.retires_at?.slice(0, 10) ?? 'no date yet';
		console.log(id, model.lifecycle, until);
	} catch (error) {
		if (!(error instanceof Anthropic.NotFoundError)) throw error;
		console.log(id, 'is not found: retired, or misspelt');
	}
}
