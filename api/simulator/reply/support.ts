import { excerptOf } from './text.ts';

const role = /\b(?:support|help ?desk|customer|assistant for|service agent|concierge)\b/i;

/** An answer in the manner a system prompt asks for; undefined where none describes a support desk. */
export function supportAnswer(system: string, asked: string): string | undefined {
	if (!role.test(system)) return undefined;
	const company = companyIn(system);
	const answer = offTopic(system, asked)
		? `I can only help with questions about ${company}. Is there something about your order, account or product that I can look into?`
		: `Thank you for writing to ${company}. I have noted your question: «${excerptOf(asked, 100)}». ${stepFor(asked)}`;
	return inTheManner(system, answer);
}

function companyIn(system: string): string {
	const name =
		/\b(?:for|at|of|from)\s+((?:[A-Z][\w'&-]*)(?:\s+[A-Z][\w'&-]*){0,3})/.exec(system)?.[1] ??
		/\b(?:You are)\s+([A-Z][\w'-]+)\b/.exec(system)?.[1];
	return name ?? 'our support desk';
}

function offTopic(system: string, asked: string): boolean {
	if (!/\b(?:only|nothing else|decline|off[- ]topic|refuse)\b/i.test(system)) return false;
	return /\b(?:poem|joke|ignore|instructions|homework|weather|politic\w*|recipe)\b/i.test(asked);
}

const steps: readonly (readonly [RegExp, string])[] = [
	[
		/\b(?:refund|return|money back)\b/i,
		'To start a return, please send me the order number and say whether the item was opened.',
	],
	[
		/\b(?:password|log ?in|sign ?in|locked)\b/i,
		'Please open the sign-in page, choose «Forgot password», and tell me if no mail arrives.',
	],
	[
		/\b(?:late|delivery|shipping|order|parcel|track\w*)\b/i,
		'With the order number I can tell you where your parcel is and when it should arrive.',
	],
	[
		/\b(?:broken|error|crash\w*|not work\w*|doesn.t|does not|defect\w*|fail\w*)\b/i,
		'Please tell me what you did last and what the screen showed, and I will go through it with you.',
	],
	[
		/\b(?:price|cost|invoice|charge[ds]?|billing|paid)\b/i,
		'I can explain each line of an invoice if you send me its number.',
	],
];

function stepFor(asked: string): string {
	const step = steps.find(([words]) => words.test(asked));
	return step?.[1] ?? 'Could you tell me a little more, so that I can point you to the right step?';
}

/** Follows the instructions about form that can be followed without understanding them. */
function inTheManner(system: string, answer: string): string {
	const isShort = /\b(?:one|a single|1) sentence\b|\bbriefly\b|\bterse\b/i.test(system);
	// The last sentence is the one that helps.
	const text = isShort ? (answer.split(/(?<=[.?!»])\s+(?=[A-Z])/).at(-1) ?? answer) : answer;
	if (/\b(?:all caps|capital letters|uppercase)\b/i.test(system)) return text.toUpperCase();
	if (/\bbullet/i.test(system))
		return text
			.split(/(?<=[.?!])\s+/)
			.map((sentence) => `- ${sentence}`)
			.join('\n');
	return text;
}
