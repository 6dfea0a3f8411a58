import Anthropic from '@anthropic-ai/sdk';
import { jsonSchemaOutputFormat } from '@anthropic-ai/sdk/helpers/json-schema';

const client = new Anthropic();

const format = jsonSchemaOutputFormat({
	type: 'object',
	properties: {
		name: { type: 'string' },
		email: { type: 'string', format: 'email' },
		plan: { enum: ['free', 'team', 'enterprise'] },
	},
	required: ['name', 'email', 'plan'],
	additionalProperties: false,
} as const);

type Contact = ReturnType<typeof format.parse>;

/** The contact in a text, or undefined where the answer has none. */
async function contactIn(text: string): Promise<Contact | undefined> {
	const message = await client.messages.create({
		model: 'claude-haiku-5-5',
		max_tokens: 2048,
		output_config: { format, effort: 'low' },
		messages: [
			{ role: 'user', content: `Extract the contact: ${text}` },
		],
	});
	// The schema holds for an answer that came to its end.
	if (message.stop_reason !== 'end_turn') {
		console.log('no contact:', message.stop_reason);
		return undefined;
	}
	const json = message.content
		.filter((block) => block.type === 'text')
		.map((block) => block.text)
		.join('');
	return format.parse(json);
}

console.log(
	await contactIn('Ada Lovelace, ada@example.com, enterprise'),
);
// The words in brackets make the simulator refuse.
console.log(
	await contactIn('Bob, bob@example.com, team [simulate refusal]'),
);
