import type { MessageBatch } from '@anthropic-ai/sdk/resources/messages';
import { rfc3339 } from '#api/simulator/rate.ts';

/** A batch as it is kept: what was asked and when. Everything else follows from the time of asking. */
export interface Batch {
	id: string;
	/** Which call made it: batches of one moment keep their order. */
	serial: number;
	createdAt: number;
	/** How long all of its requests would take. */
	durationMs: number;
	cancelledAt: number | undefined;
	version: string;
	betas: readonly string[];
	items: readonly Item[];
	bytes: number;
	/** Positions of the items that are errors, once somebody wanted to know. */
	errored: ReadonlySet<number> | undefined;
}

export interface Item {
	customId: string;
	/** The parameters as JSON, checked only when the batch has run. */
	params: string;
}

export interface Timing {
	/** From the start until requests that did not run have expired. */
	windowMs: number;
	/** From the start until the results are gone. */
	keptMs: number;
	/** From the request to cancel until the end. */
	cancelMs: number;
}

export type Fate = 'succeeded' | 'errored' | 'canceled' | 'expired';

export function endOf(batch: Batch, { windowMs, cancelMs }: Timing): number {
	const natural = batch.createdAt + Math.min(batch.durationMs, windowMs);
	if (batch.cancelledAt === undefined) return natural;
	return Math.min(natural, batch.cancelledAt + cancelMs);
}

/** What became of an item of an ended batch. Requests run evenly over the duration, in their order. */
export function fateOf(batch: Batch, position: number, timing: Timing): Fate {
	const ranMs = (batch.cancelledAt ?? batch.createdAt + timing.windowMs) - batch.createdAt;
	const ran = Math.floor((batch.items.length * ranMs) / batch.durationMs);
	if (position >= ran) return batch.cancelledAt === undefined ? 'expired' : 'canceled';
	return batch.errored?.has(position) ? 'errored' : 'succeeded';
}

/** The batch as the API shows it: while it runs, everything counts as processing. */
export function shownAt(now: number, batch: Batch, timing: Timing, base: string): MessageBatch {
	const end = endOf(batch, timing);
	const gone = batch.createdAt + timing.keptMs;
	const isEnded = now >= end;
	return {
		id: batch.id,
		type: 'message_batch',
		processing_status: isEnded
			? 'ended'
			: batch.cancelledAt === undefined
				? 'in_progress'
				: 'canceling',
		request_counts: countsOf(batch, timing, isEnded),
		created_at: rfc3339(batch.createdAt),
		expires_at: rfc3339(batch.createdAt + timing.windowMs),
		ended_at: isEnded ? rfc3339(end) : null,
		cancel_initiated_at: batch.cancelledAt === undefined ? null : rfc3339(batch.cancelledAt),
		archived_at: now >= gone ? rfc3339(gone) : null,
		results_url: isEnded && now < gone ? `${base}/v1/messages/batches/${batch.id}/results` : null,
	};
}

function countsOf(batch: Batch, timing: Timing, isEnded: boolean): MessageBatch['request_counts'] {
	const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 };
	if (!isEnded) return { ...counts, processing: batch.items.length };
	for (const position of batch.items.keys()) counts[fateOf(batch, position, timing)]++;
	return counts;
}
