import { costUsd, type PricedModel, type PriceUsd } from '#wire/price.ts';

/** How long a cache entry lives. */
export type CacheTtl = '5m' | '1h';

/** A row of the models' facts, as far as a system prompt's price needs it. */
export interface CachedModel extends PricedModel {
	name: string;
	/** Day on which the row was last compared with its sources. */
	checkedOn: string;
	/** Shorter prompts are not cached; absent where no source says. */
	cacheMinTokens?: number | undefined;
}

export interface PromptTraffic {
	/** Of the system prompt alone. */
	tokens: number;
	callsPerDay: number;
	/** Share of the calls that find the prompt in the cache, 0 to 1. All others write it. */
	hitRate: number;
}

const writePrice = { '5m': 'cacheWrite5m', '1h': 'cacheWrite1h' } as const;

/** What the system prompt costs in a day when every call pays for it in full; `undefined` without a price. */
export function plainDayUsd(
	row: PricedModel,
	{ tokens, callsPerDay }: PromptTraffic,
): number | undefined {
	const call = costUsd(row, { input_tokens: tokens, output_tokens: 0 });
	return call === undefined ? undefined : call * callsPerDay;
}

/**
 * The same with the prompt cached; `undefined` where the row does not know both of its cache prices.
 * A prompt that is too short for the cache costs what it costs without.
 */
export function cachedDayUsd(
	row: CachedModel,
	traffic: PromptTraffic,
	ttl: CacheTtl,
): number | undefined {
	const { tokens, callsPerDay, hitRate } = traffic;
	if (!isCacheKnown(row.price, ttl)) return undefined;
	if (isTooShort(row, tokens)) return plainDayUsd(row, traffic);
	const nothing = { input_tokens: 0, output_tokens: 0 };
	const read = costUsd(row, { ...nothing, cache_read_input_tokens: tokens });
	const write = costUsd(row, {
		...nothing,
		cache_creation_input_tokens: tokens,
		cache_creation: { ephemeral_1h_input_tokens: ttl === '1h' ? tokens : 0 },
	});
	if (read === undefined || write === undefined) return undefined;
	return callsPerDay * (hitRate * read + (1 - hitRate) * write);
}

/** The hit rate from which on caching is cheaper than none, 0 to 1; `undefined` where a price is missing. */
export function breakEvenOf({ price }: PricedModel, ttl: CacheTtl): number | undefined {
	const read = price?.cacheRead;
	const write = price?.[writePrice[ttl]];
	if (!price || read === undefined || write === undefined) return undefined;
	return Math.max(0, Math.min(1, (write - price.input) / (write - read)));
}

/** Each cache price as a multiple of the input price; `undefined` where the row does not know it. */
export function multipliersOf({ price }: PricedModel) {
	const of = (one: number | undefined) =>
		price && one !== undefined ? one / price.input : undefined;
	return {
		read: of(price?.cacheRead),
		write5m: of(price?.cacheWrite5m),
		write1h: of(price?.cacheWrite1h),
	};
}

export function isTooShort({ cacheMinTokens }: CachedModel, tokens: number): boolean {
	return cacheMinTokens !== undefined && tokens < cacheMinTokens;
}

export function isCacheKnown(price: PriceUsd | undefined, ttl: CacheTtl): boolean {
	return price?.cacheRead !== undefined && price[writePrice[ttl]] !== undefined;
}
