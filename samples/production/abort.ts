import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

// In a server this is the signal of the reader's own request.
const reader = new AbortController();

const stream = client.messages.stream(
	{
		model: 'claude-haiku-5-5',
		max_tokens: 1024,
		messages: [
			{ role: 'user', content: 'Explain server-sent events.' },
		],
	},
	{ signal: reader.signal },
);

let shown = '';
stream.on('text', (delta) => {
	if (reader.signal.aborted) return;
	shown += delta;
	if (shown.length >= 40) reader.abort();
});

try {
	await stream.finalMessage();
} catch (error) {
	if (!(error instanceof Anthropic.APIUserAbortError)) throw error;
	console.log(`Stopped. ${shown.length} characters kept.`);
}
