import { usdText } from '#learning/cost.ts';
import type { CacheTtl, CachedModel, PromptTraffic } from '#learning/system-cost.ts';
import {
	breakEvenOf,
	cachedDayUsd,
	isCacheKnown,
	isTooShort,
	plainDayUsd,
} from '#learning/system-cost.ts';

export const ttlNames: Readonly<Record<CacheTtl, string>> = {
	'5m': '5-minute cache',
	'1h': '1-hour cache',
};

export const counted = (value: number): string => value.toLocaleString('en');
export const inPercent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** A sum as one says it: cents from ten of them on, below that three digits that mean something. */
export function sumText(usd: number): string {
	return usd >= 0.1 ? rateText(Math.round(usd * 100) / 100) : usdText(usd);
}

/** A price for a million tokens: `$0.10`, `$0.125`. */
export function rateText(usd: number): string {
	return `$${usd.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 4 })}`;
}

/** `×0.05`, or that the row does not know. */
export function timesText(factor: number | undefined): string {
	return factor === undefined ? 'not known' : `×${Number(factor.toPrecision(3))}`;
}

/** Where the numbers come from that are reckoned with. */
export type Whose = 'example' | 'question' | 'own';

const whoseNumbers: Readonly<Record<Whose, string>> = {
	example: 'An example, not the day of the question',
	question: 'The day of the question',
	own: 'Your own numbers',
};

/** What the sums below it are for. */
export function numbersText(whose: Whose, { tokens, callsPerDay, hitRate }: PromptTraffic): string {
	return `${whoseNumbers[whose]}: ${counted(tokens)} tokens, ${counted(callsPerDay)} calls, ${inPercent(hitRate)} hits.`;
}

/** What the numbers come to for this model, a sentence each. */
export function costWords(row: CachedModel, traffic: PromptTraffic): string[] {
	return [...cacheWords(row, traffic), gapWords(traffic)];
}

function cacheWords(row: CachedModel, traffic: PromptTraffic): string[] {
	if (!isCacheKnown(row.price, '5m'))
		return [
			`The row of ${row.name} does not know both of its cache prices, so only the price without a cache is drawn.`,
		];
	if (isTooShort(row, traffic.tokens))
		return [
			`${row.name} does not cache a prompt below ${row.cacheMinTokens} tokens. There is no error: both cache counters in \`usage\` stay 0, and every call pays the input price.`,
		];
	const plain = plainDayUsd(row, traffic) ?? 0;
	return (['5m', '1h'] as const).flatMap((ttl) => {
		const cached = cachedDayUsd(row, traffic, ttl);
		const even = breakEvenOf(row, ttl);
		if (cached === undefined || even === undefined) return [];
		const change = plain - cached;
		const saves =
			change >= 0
				? `saves ${sumText(change)} of ${sumText(plain)}`
				: `costs ${sumText(-change)} more than none`;
		const why = ttl === '5m' ? ': below that the writes cost more than the reads save' : '';
		return [
			`The ${ttlNames[ttl]} ${saves} a day. It pays off from ${inPercent(even)} hits on${why}.`,
		];
	});
}

/** Whether an entry can live from one call to the next. */
function gapWords({ callsPerDay }: PromptTraffic): string {
	const minutes = (24 * 60) / callsPerDay;
	const every =
		minutes < 1
			? `${Number((minutes * 60).toPrecision(2))} s`
			: `${Number(minutes.toPrecision(2))} min`;
	const start = `${counted(callsPerDay)} calls, spread evenly over a day, are one every ${every}`;
	if (minutes <= 5) return `${start}: each use renews a 5-minute entry before it ends.`;
	if (minutes <= 60) return `${start}: a 5-minute entry has ended by then, a 1-hour entry has not.`;
	return `${start}: no entry lives that long, so every call would write.`;
}
