import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

const stream = client.messages.stream({
	model: 'claude-haiku-5-5',
	max_tokens: 1024,
	messages: [{ role: 'user', content: 'Explain server-sent events in two sentences.' }],
});

let shown = '';
stream.on('text', (delta) => {
	shown += delta;
	// Stands in for a reader who presses Stop or closes the page.
	if (shown.length >= 40) stream.abort();
});

try {
	await stream.finalMessage();
} catch (error) {
	if (!(error instanceof Anthropic.APIUserAbortError)) throw error;
	console.log(`Stopped. ${shown.length} characters kept.`);
}
