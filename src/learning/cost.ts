/** USD per million tokens: a row of `facts/models.yaml`, as far as a lab needs it. */
export interface PriceRow {
	model: string;
	input: number;
	output: number;
	cacheRead?: number;
	cacheWrite5m?: number;
	/** Day on which the row was last compared with its sources. */
	checkedOn: string;
}

/** The counters of `usage` that decide the price. */
export interface BilledTokens {
	input_tokens: number;
	output_tokens: number;
	cache_read_input_tokens?: number;
	cache_creation_input_tokens?: number;
}

const million = 1_000_000;
const batchShare = 0.5;
/** No text of ours has more tokens than half its characters, so the estimate is a bound. */
const charactersPerToken = 2;

/** What the API bills for these tokens, in USD. A cache price that nobody could read counts as input. */
export function costUsd(usage: BilledTokens, price: PriceRow): number {
	return (
		(usage.input_tokens * price.input +
			usage.output_tokens * price.output +
			(usage.cache_read_input_tokens ?? 0) * (price.cacheRead ?? price.input) +
			(usage.cache_creation_input_tokens ?? 0) * (price.cacheWrite5m ?? price.input)) /
		million
	);
}

/** The same tokens in a batch. */
export const batchCostUsd = (usage: BilledTokens, price: PriceRow): number =>
	costUsd(usage, price) * batchShare;

/** The most that a request can cost: as if every token it allows were written. */
export function mostUsd(body: Readonly<Record<string, unknown>>, price: PriceRow): number {
	const { max_tokens: most, ...input } = body;
	return costUsd(
		{
			input_tokens: Math.ceil(JSON.stringify(input).length / charactersPerToken),
			output_tokens: typeof most === 'number' ? most : 0,
		},
		price,
	);
}

/** `$0.00052`: three digits that mean something, however small the sum. */
export function usdText(usd: number): string {
	if (usd === 0) return '$0';
	const digits = Math.max(2, 2 - Math.floor(Math.log10(Math.abs(usd))));
	return `$${usd.toFixed(Math.min(digits, 10))}`;
}
