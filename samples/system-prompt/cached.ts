import Anthropic from '@anthropic-ai/sdk';
import { readFileSync } from 'node:fs';

const client = new Anthropic();
const file = new URL('support.txt', import.meta.url);

const system: Anthropic.TextBlockParam[] = [
	{
		type: 'text',
		text: readFileSync(file, 'utf8'),
		// The last block that is the same for every customer.
		cache_control: { type: 'ephemeral' },
	},
];

for (const question of ['My parcel is late.', 'Do you repair hubs?']) {
	const { usage } = await client.messages.create({
		model: 'claude-haiku-5-5',
		max_tokens: 1024,
		system,
		messages: [{ role: 'user', content: question }],
	});
	const { input_tokens: plain } = usage;
	const written = usage.cache_creation_input_tokens ?? 0;
	const read = usage.cache_read_input_tokens ?? 0;
	console.log({ written, read, plain, prompt: written + read + plain });
}
