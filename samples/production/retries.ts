import Anthropic from '@anthropic-ai/sdk';

// For people who wait: fail soon, so that something else can be tried.
const interactive = new Anthropic({ maxRetries: 1, timeout: 30_000 });

// For jobs that nobody watches: keep trying.
const patient = interactive.withOptions({
	maxRetries: 6,
	// On Node, `fetch` gives up after five silent minutes anyway.
	timeout: 5 * 60_000,
});

const params = {
	model: 'claude-haiku-5-5',
	max_tokens: 256,
	messages: [{ role: 'user', content: 'Say hello.' }],
} satisfies Anthropic.MessageCreateParamsNonStreaming;

// `timeout` is per attempt. `signal` ends the whole call and its waits.
const message = await interactive.messages.create(params, {
	maxRetries: 2,
	signal: AbortSignal.timeout(45_000),
});
console.log(
	message.stop_reason,
	interactive.maxRetries,
	patient.maxRetries,
);
