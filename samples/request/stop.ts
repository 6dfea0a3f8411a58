import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

/** What a program does next. */
function nextStep(message: Anthropic.Message): string {
	switch (message.stop_reason) {
		case 'end_turn':
			return 'use the answer';
		case 'stop_sequence':
			return `use what came before ${message.stop_sequence}`;
		case 'max_tokens':
			return 'cut off: raise max_tokens, or ask to go on';
		case 'model_context_window_exceeded':
			return 'cut off: shorten the conversation';
		case 'tool_use':
			return 'run the tools, then send their results';
		case 'pause_turn':
			return 'append the content, and call again';
		case 'refusal':
			return `discard the text: ${message.stop_details?.category}`;
		default:
			// The API may add reasons. Treat an unknown one as not whole.
			return `unknown: ${message.stop_reason}`;
	}
}

const message = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: Number(process.env['MAX_TOKENS'] ?? 1024),
	stop_sequences: ['event'],
	messages: [
		{ role: 'user', content: process.env['QUESTION'] ?? 'Say hello.' },
	],
});

console.log(`${message.stop_reason}: ${nextStep(message)}`);
