/** USD per million tokens. */
export interface PriceUsd {
	input: number;
	output: number;
	cacheRead?: number | undefined;
	cacheWrite5m?: number | undefined;
	cacheWrite1h?: number | undefined;
}

/** A row of the models' facts, as far as it decides a price. */
export interface PricedModel {
	model: string;
	price?: PriceUsd | undefined;
	/** Above this many tokens of prompt, every token of the request has the other price. */
	longPrompt?: { aboveTokens: number; price: PriceUsd } | undefined;
}

/** The counters of the API's `usage`, under their names there. */
export interface PricedUsage {
	input_tokens: number;
	output_tokens: number;
	cache_read_input_tokens?: number | null | undefined;
	cache_creation_input_tokens?: number | null | undefined;
	/** Without it all cache writes count as those that live five minutes. */
	cache_creation?: { ephemeral_1h_input_tokens?: number | undefined } | null | undefined;
}

/** What rows without prices of their own for the cache go by, as shares of the input price. */
const usualShare = { read: 0.1, write5m: 1.25, write1h: 2 };
const batchShare = 0.5;

/**
 * What one answer costs by its model's row; `undefined` where the row has no price. The counters for
 * the cache come on top of `input_tokens`, and all of them together are the prompt.
 */
export function costUsd(
	{ price, longPrompt }: PricedModel,
	usage: PricedUsage,
	{ isBatch = false }: { isBatch?: boolean } = {},
): number | undefined {
	if (!price) return undefined;
	const read = usage.cache_read_input_tokens ?? 0;
	const written = usage.cache_creation_input_tokens ?? 0;
	const writtenFor1h = Math.min(usage.cache_creation?.ephemeral_1h_input_tokens ?? 0, written);
	const prompt = usage.input_tokens + read + written;
	const tier = longPrompt && prompt > longPrompt.aboveTokens ? longPrompt.price : price;
	const millionths =
		usage.input_tokens * tier.input +
		usage.output_tokens * tier.output +
		read * (tier.cacheRead ?? tier.input * usualShare.read) +
		(written - writtenFor1h) * (tier.cacheWrite5m ?? tier.input * usualShare.write5m) +
		writtenFor1h * (tier.cacheWrite1h ?? tier.input * usualShare.write1h);
	return (millionths / 1e6) * (isBatch ? batchShare : 1);
}
