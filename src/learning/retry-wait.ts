import type { RetryRule } from '#schemas/fact.ts';

/** What chance leaves open: a wait lies between the two. */
export interface Wait {
	shortestMs: number;
	longestMs: number;
}

export type RetryNumbers = Pick<RetryRule, 'baseMs' | 'capMs' | 'jitter' | 'maxRetries'>;

/** The wait before each retry, the first one first: min(baseMs·2ⁿ, capMs)·(1 − jitter·random()). */
export function waitsOf({ baseMs, capMs, jitter, maxRetries }: RetryNumbers): Wait[] {
	return Array.from({ length: maxRetries }, (_, retriesMade) => {
		const longestMs = Math.min(baseMs * 2 ** retriesMade, capMs);
		return { shortestMs: longestMs * (1 - jitter), longestMs };
	});
}

/** All waits of a call together, without the time that its requests take. */
export function totalOf(waits: readonly Wait[]): Wait {
	return waits.reduce(
		(sum, { shortestMs, longestMs }) => ({
			shortestMs: sum.shortestMs + shortestMs,
			longestMs: sum.longestMs + longestMs,
		}),
		{ shortestMs: 0, longestMs: 0 },
	);
}

/** Where a time axis ends that has to hold `ms`: 1, 2 or 5 seconds, or ten or a hundred times that. */
export function axisEndOf(ms: number): number {
	const digit = 10 ** Math.floor(Math.log10(Math.max(1000, ms)));
	return [1, 2, 5].map((step) => step * digit).find((end) => end >= ms) ?? 10 * digit;
}

/** «0.38 to 0.5 s», or one number where chance has no say. */
export function waitText({ shortestMs, longestMs }: Wait): string {
	const [shortest, longest] = [secondsOf(shortestMs), secondsOf(longestMs)];
	return shortest === longest ? `${longest} s` : `${shortest} to ${longest} s`;
}

const secondsOf = (ms: number) => String(Math.round(ms / 10) / 100);
