import { missingFields, type Exercise, type ProgramFacts, type Scenario } from './exercise.ts';

const call = `{
	model: 'claude-haiku-5-5',
	max_tokens: 64,
	messages: [{ role: 'user', content: 'Say hello.' }],
}`;

const head = `import Anthropic from '@anthropic-ai/sdk';\n`;

/** The graded exercises of the labs, in their order. */
export const exercises: readonly Exercise[] = [
	{
		id: 'log-three-fields',
		title: 'Log the three fields',
		task: 'Whatever the failure: print `error.type`, `error.message` and the request id, and let the program end by itself. A call that succeeds prints nothing of an error.',
		starter: `${head}
const client = new Anthropic({ maxRetries: 0 });

try {
	const message = await client.messages.create(${call.replaceAll('\n', '\n\t')});
	console.log(message.stop_reason);
} catch (error) {
	// Status alone. What is missing?
	if (error instanceof Anthropic.APIError) console.log(error.status);
}
`,
		scenarios: [
			...['401', '404', '429;retry-after=1', '500', '529', 'spend-cap'].map(logs),
			{
				name: 'Nothing fails',
				problem: ({ printed }) =>
					/error/i.test(printed) ? 'It prints an error though nothing failed.' : undefined,
			},
		],
	},
	{
		id: 'survive-529',
		title: 'Survive 529, spare the 400',
		task: 'Two answers of 529, then a good one: get through within three requests, and print the stop reason. A 400 is never sent again.',
		starter: `${head}
const client = new Anthropic({ maxRetries: 0 });

for (let attempt = 1; attempt <= 5; attempt++) {
	try {
		const message = await client.messages.create(${call.replaceAll('\n', '\n\t\t')});
		console.log(message.stop_reason);
		break;
	} catch (error) {
		// Everything is tried again, and at once.
		console.log('failed', attempt);
	}
}
`,
		scenarios: [
			{ name: 'Overloaded twice', fault: '529;times=2', problem: survives },
			{ name: 'Nothing fails', problem: (facts) => sends(1, facts) ?? prints('end_turn', facts) },
			{ name: 'A bad request', fault: '400', problem: (facts) => sends(1, facts) },
			{
				name: 'Overloaded for good',
				fault: '529',
				problem: ({ statuses }) =>
					statuses.length > 3
						? `It sent ${statuses.length} requests, and three were allowed.`
						: undefined,
			},
		],
	},
	{
		id: 'tell-a-cut',
		title: 'Tell a cut stream from a finished one',
		task: 'Print `complete` as the last line when the message came to its end, and `incomplete` when it did not, whatever broke it.',
		starter: `${head}
const client = new Anthropic({ maxRetries: 0 });
let text = '';

const stream = await client.messages.create({
	model: 'claude-haiku-5-5',
	max_tokens: 256,
	messages: [{ role: 'user', content: 'Explain server-sent events.' }],
	stream: true,
});
for await (const event of stream) {
	if (event.type === 'content_block_delta' && event.delta.type === 'text_delta')
		text += event.delta.text;
}
console.log('complete');
`,
		scenarios: [
			{ name: 'A whole stream', problem: (facts) => endsWith('complete', facts) },
			{
				name: 'Cut after a few words',
				fault: 'cut;after=4',
				problem: (facts) => endsWith('incomplete', facts),
			},
			{
				name: 'An error event',
				fault: 'error;after=4',
				problem: (facts) => endsWith('incomplete', facts),
			},
			{
				name: 'Cut before the first word',
				fault: 'cut;after=0',
				problem: (facts) => endsWith('incomplete', facts),
			},
		],
	},
];

function logs(fault: string): Scenario {
	return {
		name: `Fails with ${fault.split(';')[0]}`,
		fault,
		problem: (facts) =>
			facts.ended === 'threw' ? 'The program did not catch the error.' : missingFields(facts),
	};
}

function survives(facts: ProgramFacts): string | undefined {
	return sends(3, facts) ?? prints('end_turn', facts);
}

function sends(number: number, { statuses }: ProgramFacts): string | undefined {
	if (statuses.length === number) return undefined;
	return `It sent ${statuses.length} ${statuses.length === 1 ? 'request' : 'requests'}, and ${number} would be right.`;
}

function prints(word: string, { printed }: ProgramFacts): string | undefined {
	return printed.includes(word) ? undefined : `It did not print “${word}”.`;
}

function endsWith(word: string, { printed, ended }: ProgramFacts): string | undefined {
	const last = printed.trim().split('\n').at(-1)?.trim() ?? '';
	if (last === word) return undefined;
	if (ended === 'threw') return `The program threw instead of printing “${word}”.`;
	return `Its last line is “${last}”, and “${word}” would be right.`;
}
