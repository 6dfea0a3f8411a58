import Anthropic from '@anthropic-ai/sdk';
import type { AttemptNote, EndNote, RunUsage } from '#wire/contract.ts';

/** What is known when a run ends, apart from what it counts by itself. */
export interface Ending {
	outcome: EndNote['outcome'];
	thrown?: string | undefined;
	sentence?: string | undefined;
	usage?: RunUsage | undefined;
	/** Without it the whole reserve counts as spent: nobody said what the API had written by then. */
	isUsageFinal?: boolean | undefined;
	events?: number | undefined;
	firstDeltaMs?: number | undefined;
}

/** What the SDK's error says about the run; its message stays here, because it may quote a header. */
export function endingOfError(error: unknown, last: AttemptNote | undefined): Ending {
	const thrown = error instanceof Error ? error.constructor.name : undefined;
	const sentence = last?.failure;
	if (error instanceof Anthropic.APIConnectionTimeoutError)
		return { outcome: 'stalled', thrown, sentence };
	if (error instanceof Anthropic.APIError && error.status !== undefined)
		return { outcome: 'error', thrown, isUsageFinal: true };
	return { outcome: 'error', thrown, sentence: sentence ?? unreadable };
}

export function stallSentence(idleTimeoutMs: number): string {
	return `Nothing came for ${idleTimeoutMs / 1000} s, so this server ended the call. What had arrived is kept.`;
}

const unreadable = 'The request could not be sent, or its answer not be read.';
