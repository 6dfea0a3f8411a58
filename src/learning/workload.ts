import { costUsd, type PricedUsage } from '#wire/price.ts';
import { isCacheKnown, type CachedModel } from './system-cost.ts';

/** A model of the line-up, as far as a bill and its limits need it. */
export interface PricedRow extends CachedModel {
	contextTokens: number;
	/** Of the newest generation of its line. */
	isNewest: boolean;
}

export interface Workload {
	/** Of each call, in and out. */
	inputTokens: number;
	outputTokens: number;
	calls: number;
	/** Share of the input that is the same in every call and stands first, 0 to 1. */
	prefixShare: number;
	/** Share of the calls that find it in the cache, 0 to 1. */
	hitRate: number;
}

export const deliveries = ['standard', 'batch', 'cached'] as const;
export type Delivery = (typeof deliveries)[number];

export interface WorkloadCost {
	row: PricedRow;
	/** `undefined` where the row lacks a price that this needs, or where a call does not fit. */
	usd: Record<Delivery, number | undefined>;
	/** A call is longer than the model's context window. */
	isTooLong: boolean;
	/** The price above the model's prompt size applies. */
	isLongPrompt: boolean;
	/** The stable part is shorter than what the model caches. */
	isPrefixTooShort: boolean;
}

/** The whole workload on one model. The cache is the one of five minutes. */
export function workloadCostOf(row: PricedRow, work: Workload): WorkloadCost {
	const { inputTokens, outputTokens, prefixShare } = work;
	const prefix = Math.round(inputTokens * prefixShare);
	const isTooLong = inputTokens + outputTokens > row.contextTokens;
	const isPrefixTooShort = prefix < (row.cacheMinTokens ?? 1);
	const call = { input_tokens: inputTokens, output_tokens: outputTokens };
	const total = (usage: PricedUsage, isBatch: boolean) => {
		const one = isTooLong ? undefined : costUsd(row, usage, { isBatch });
		return one === undefined ? undefined : one * work.calls;
	};
	return {
		...{ row, isTooLong, isPrefixTooShort },
		isLongPrompt: row.longPrompt !== undefined && inputTokens > row.longPrompt.aboveTokens,
		usd: {
			standard: total(call, false),
			batch: total(call, true),
			cached: isPrefixTooShort ? total(call, false) : cachedOf(row, call, prefix, work, total),
		},
	};
}

type Total = (usage: PricedUsage, isBatch: boolean) => number | undefined;

function cachedOf(
	row: PricedRow,
	call: PricedUsage,
	prefix: number,
	{ hitRate }: Workload,
	total: Total,
): number | undefined {
	if (!isCacheKnown(row.price, '5m')) return undefined;
	const rest = { ...call, input_tokens: call.input_tokens - prefix };
	const hit = total({ ...rest, cache_read_input_tokens: prefix }, false);
	const miss = total({ ...rest, cache_creation_input_tokens: prefix }, false);
	if (hit === undefined || miss === undefined) return undefined;
	return hitRate * hit + (1 - hitRate) * miss;
}
