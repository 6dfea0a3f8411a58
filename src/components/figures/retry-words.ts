import { totalOf, waitText, type RetryNumbers, type Wait } from '#learning/retry-wait.ts';

/** A number of the rule as a reader says it. */
export function numberText(name: keyof RetryNumbers, value: number): string {
	if (name === 'maxRetries') return String(value);
	return name === 'jitter' ? `${Math.round(value * 100)} %` : `${value.toLocaleString('en')} ms`;
}

/** What all waits come to, in a sentence. */
export function sumText(waits: readonly Wait[]): string {
	if (waits.length === 0) return 'No retry: the first failure reaches your program at once.';
	const retries = waits.length === 1 ? '1 retry waits' : `${waits.length} retries wait`;
	return `${retries} ${waitText(totalOf(waits))} in all. The time of the ${waits.length + 1} requests comes on top.`;
}

export function laneText(retry: number, wait: Wait | undefined): string {
	return `Retry ${retry}: ${wait ? waitText(wait) : 'not made'}`;
}
