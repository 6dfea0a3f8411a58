import { costUsd, type PricedModel } from '#wire/price.ts';

/** A row of `facts/models.yaml`, as far as a lab needs it. */
export interface PriceRow extends PricedModel {
	/** Day on which the row was last compared with its sources. */
	checkedOn: string;
}

/** No text of ours has more tokens than half its characters, so the estimate is a bound. */
const charactersPerToken = 2;

/** The most that a request can cost in USD: as if every token it allows were written. */
export function mostUsd(
	body: Readonly<Record<string, unknown>>,
	row: PriceRow,
): number | undefined {
	const { max_tokens: most, ...input } = body;
	return costUsd(row, {
		input_tokens: Math.ceil(JSON.stringify(input).length / charactersPerToken),
		output_tokens: typeof most === 'number' ? most : 0,
	});
}

/** `$0.000520`, `$12,345.00`: three digits that mean something, however small the sum. */
export function usdText(usd: number): string {
	if (usd === 0) return '$0';
	const digits = Math.max(2, 2 - Math.floor(Math.log10(Math.abs(usd))));
	const fractionDigits = Math.min(digits, 10);
	const sum = usd.toLocaleString('en', {
		minimumFractionDigits: fractionDigits,
		maximumFractionDigits: fractionDigits,
	});
	return `$${sum}`;
}
