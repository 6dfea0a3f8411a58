import Anthropic from '@anthropic-ai/sdk';
import type { ApiSettings } from '#api/settings.ts';
import type { AttemptNote, EndNote, RunUsage } from '#wire/contract.ts';
import { costUsd } from '#wire/price.ts';
import type { Plan } from './plan.ts';

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

/** The API was silent for longer than this server waits. */
export function endingOfStall({ idleTimeoutMs }: Pick<ApiSettings, 'idleTimeoutMs'>): Ending {
	const sentence = `Nothing came for ${idleTimeoutMs / 1000} s, so this server ended the call. What had arrived is kept.`;
	return { outcome: 'stalled', sentence };
}

/** An ending with what the run counted by itself. */
export interface Ended extends Ending {
	usd: number | undefined;
	ms: number;
}

export function endNoteOf({ outcome, thrown, sentence, usage, usd, ms }: Ended): EndNote {
	return {
		...{ type: 'end', ms, outcome },
		...(thrown && { thrown }),
		...(sentence && { sentence }),
		...(usage && { usage }),
		...(usd !== undefined && { costUsd: usd }),
	};
}

/** By the price row of the model that was asked. */
export function usdOf(
	usage: RunUsage,
	{ facts }: Pick<ApiSettings, 'facts'>,
	{ params }: Pick<Plan, 'params'>,
): number | undefined {
	const row = facts.models.find(({ model }) => model === params['model']);
	return row && costUsd(row, usage);
}

const unreadable = 'The request could not be sent, or its answer not be read.';
