import type { RunUsage } from '#wire/contract.ts';

/** What the learner wrote and what came back. Kept in the learner's browser and nowhere else. */
export interface Exchange {
	you: string;
	reply: TutorReply;
	/** It is one of those that finish the practice. */
	isCounted: boolean;
}

export interface TutorReply {
	/** Markdown. */
	text: string;
	source: 'simulator' | 'api';
	/** `failed`: no answer, or one that broke off. `stopped`: by the learner. */
	state: 'complete' | 'stopped' | 'failed';
	/** What else is to be said about how it ended. */
	note?: string | undefined;
	usage?: RunUsage | undefined;
	costUsd?: number | undefined;
	/** Item that was asked as a question back. */
	asked?: string | undefined;
	/** Item that a hint was given for. */
	hinted?: string | undefined;
}

/** What is kept of the practice of one lesson. */
export interface Practice {
	exchanges: readonly Exchange[];
	/** When the first of them was sent, in milliseconds since the epoch. */
	beganMs?: number | undefined;
	explained?: Explained | undefined;
	/** Its end is in the learning record. */
	isDone?: boolean | undefined;
}

export interface Explained {
	text: string;
	/** For each point of the rubric. */
	met: readonly boolean[];
	/** A sentence for each point, from the model. */
	notes?: readonly string[] | undefined;
	source: 'simulator' | 'api';
}

export const emptyPractice: Practice = { exchanges: [] };

export const countedIn = ({ exchanges }: Practice): number =>
	exchanges.filter(({ isCounted }) => isCounted).length;

/** Reads what the browser kept; anything that is not of this form is no practice. */
export function practiceIn(json: string | null): Practice {
	try {
		const kept: unknown = JSON.parse(json ?? '');
		return isPractice(kept) ? kept : emptyPractice;
	} catch {
		return emptyPractice;
	}
}

function isPractice(value: unknown): value is Practice {
	if (!isRecord(value) || !Array.isArray(value['exchanges'])) return false;
	const { explained } = value;
	const isWhole =
		explained === undefined ||
		(isRecord(explained) &&
			typeof explained['text'] === 'string' &&
			Array.isArray(explained['met']));
	return isWhole && value['exchanges'].every(isExchange);
}

function isExchange(value: unknown): boolean {
	if (!isRecord(value) || typeof value['you'] !== 'string') return false;
	const { reply } = value;
	return isRecord(reply) && typeof reply['text'] === 'string' && typeof reply['state'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
