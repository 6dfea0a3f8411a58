import Anthropic from '@anthropic-ai/sdk';
import { readFileSync } from 'node:fs';

const client = new Anthropic();
const file = new URL('support.txt', import.meta.url);

const messages: Anthropic.MessageParam[] = [];
await say('I bought a wheel last week.');
await say('It is out of true. What now?');

// Your program has learnt something. The turns before stay as they were.
await say(
	'When can I bring it?',
	'The workshop is closed until Monday.',
);

async function say(question: string, news?: string) {
	messages.push({ role: 'user', content: question });
	if (news) messages.push({ role: 'system', content: news });
	const { content, usage } = await client.messages.create({
		model: 'claude-opus-5',
		max_tokens: 1024,
		cache_control: { type: 'ephemeral' },
		system: readFileSync(file, 'utf8'),
		messages,
	});
	messages.push({ role: 'assistant', content });
	const { cache_read_input_tokens, cache_creation_input_tokens } =
		usage;
	console.log({ cache_read_input_tokens, cache_creation_input_tokens });
}
