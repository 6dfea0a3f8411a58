import type { Recording } from '#schemas/recording.ts';

interface Message {
	role: string;
	content: string;
}

export interface TurnOrder {
	/** On the button. */
	mark: string;
	/** What was done, as a title. */
	title: string;
	says: string;
	sent: Message[];
	/** Turns as the API reads them: neighbours of one role are one. Absent where it refused. */
	read: Message[] | undefined;
	status: number;
	message: string | undefined;
}

/** What each order of the recording is about, in the recording's own order. */
const orders = [
	{
		mark: 'Taking turns',
		title: 'User and assistant take turns',
		says: 'The usual case. The answer becomes the next assistant turn.',
	},
	{
		mark: 'User, user',
		title: 'Two user turns in a row',
		says: 'Merged into one turn of two blocks. Nothing to mend before you send.',
	},
	{
		mark: 'Assistant twice',
		title: 'Two assistant turns in a row',
		says: 'Merged as well, so an answer that came in two parts may be sent in two parts.',
	},
	{
		mark: 'Assistant first',
		title: 'An assistant turn comes first',
		says: 'Refused. A greeting that your program wrote has no question before it: leave it out, or put it into system.',
	},
	{
		mark: 'Assistant last',
		title: 'An assistant turn comes last',
		says: 'Refused on current models. To start the answer for the model was called prefill; ask in words, or give a schema.',
	},
	{
		mark: 'System later',
		title: 'A system message after the user turn',
		says: 'Accepted on newer models. It has the weight of the system prompt from here on.',
	},
	{
		mark: 'System first',
		title: 'A system message comes first',
		says: 'Refused. What stands before the conversation goes into the parameter system.',
	},
	{
		mark: 'No turn',
		title: 'No turn at all',
		says: 'Refused. With system alone there is nothing to answer.',
	},
] as const;

/** The recorded requests, with their words. Ends the build where the two lists do not match. */
export function turnOrders({ exchanges }: Recording): TurnOrder[] {
	if (exchanges.length !== orders.length)
		throw new Error('turn-orders.json and turn-orders.ts have different lengths.');
	return exchanges.map(({ status, requestBody, body }, i) => {
		// The border: a recording holds what was sent and what came back.
		const { messages: sent } = requestBody as unknown as { messages: Message[] };
		const { error } = body as unknown as { error?: { message: string } };
		const words = orders[i] ?? orders[0];
		return {
			...words,
			sent,
			read: status === 200 ? merged(sent) : undefined,
			status,
			message: error?.message,
		};
	});
}

function merged(messages: readonly Message[]): Message[] {
	const turns: Message[] = [];
	for (const { role, content } of messages) {
		const last = turns.at(-1);
		if (last?.role === role) last.content += ` ${content}`;
		else turns.push({ role, content });
	}
	return turns;
}
