import type { Attack, InjectionLab, Layer } from '#schemas/lab.ts';

/** What the layers are told of the bot, and nothing about any attack. */
export type Bot = Pick<InjectionLab, 'secret' | 'patterns' | 'allowedTools'>;

/** An attack, or a message that means no harm: the model is not asked which of them it is. */
export type Message = Pick<Attack, 'via' | 'text' | 'reply' | 'action'> & {
	holds?: Attack['holds'] | undefined;
};

export interface Outcome {
	/** The first layer that stopped it; absent when it got through. */
	stoppedBy: Layer | undefined;
	/** Why it was stopped, in a sentence. */
	reason: string | undefined;
}

/** In the order in which a message meets them. */
export const layerOrder: readonly Layer[] = ['screen', 'rules', 'tags', 'output', 'privilege'];

/** What becomes of a message under the layers that are on: it stays with the first that stops it. */
export function outcomeOf(message: Message, on: ReadonlySet<Layer>, bot: Bot): Outcome {
	for (const layer of layerOrder) {
		if (!on.has(layer)) continue;
		const reason = checks[layer](message, bot);
		if (reason !== undefined) return { stoppedBy: layer, reason };
	}
	return { stoppedBy: undefined, reason: undefined };
}

export function throughCount(
	messages: readonly Message[],
	on: ReadonlySet<Layer>,
	bot: Bot,
): number {
	return messages.filter((one) => outcomeOf(one, on, bot).stoppedBy === undefined).length;
}

/** The reason to stop the message, or nothing. */
type Check = (message: Message, bot: Bot) => string | undefined;

const checks: Readonly<Record<Layer, Check>> = {
	screen: ({ via, text }, { patterns }) => {
		const found = via === 'turn' ? matchIn(text, patterns) : undefined;
		return found && `The turn has “${found}”, which is on the list.`;
	},
	rules: ({ holds }) => holds?.rules,
	tags: ({ holds }) => holds?.tags,
	output: ({ reply }, { secret }) =>
		holdsSecret(reply, secret)
			? 'The answer holds the code once case, spaces and dashes are set aside.'
			: undefined,
	privilege: ({ action }, { allowedTools }) =>
		action && !allowedTools.includes(action.tool)
			? `\`${action.tool}\` waits for a person, who asks why.`
			: undefined,
};

/** The words of a text that one of the patterns finds. */
export function matchIn(text: string, patterns: readonly string[]): string | undefined {
	for (const pattern of patterns) {
		const found = new RegExp(pattern, 'iu').exec(text)?.[0];
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Compared as letters and digits alone, so that spelling it out does not hide it. */
export function holdsSecret(text: string, secret: string): boolean {
	return bare(text).includes(bare(secret));
}

const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
