import type { Caller } from './callers.ts';
import { ApiProblem } from './problem.ts';
import type { SimulatorLimits } from './settings.ts';

/** A bucket that refills steadily: `level` as it was at `at`. */
interface Bucket {
	level: number;
	at: number;
}

/** The three buckets of one model, or of an endpoint that has limits of its own. */
export type Buckets = Record<Dimension, Bucket>;
type Dimension = 'requests' | 'input-tokens' | 'output-tokens';

/** Takes what a request costs, or refuses it with the 429 that names the limit. */
export function takeFromLimits(
	caller: Caller,
	subject: string,
	cost: { inputTokens: number; outputTokens: number },
	rule: { limits: SimulatorLimits; now: number },
): Record<string, string> {
	const { limits, now } = rule;
	const most = perMinute(limits);
	const buckets = caller.buckets.get(subject) ?? fullBuckets(most, now);
	caller.buckets.set(subject, buckets);
	for (const dimension of dimensions) refill(buckets[dimension], most[dimension], now);
	const asked = { requests: 1, 'input-tokens': cost.inputTokens, 'output-tokens': 0 };
	for (const dimension of dimensions) {
		const missing = Math.min(asked[dimension], most[dimension]) - buckets[dimension].level;
		if (missing > 0) {
			const headers = limitHeaders(buckets, most, now);
			throw overLimit(dimension, most[dimension], missing, { caller, subject, headers });
		}
	}
	buckets.requests.level -= 1;
	buckets['input-tokens'].level -= cost.inputTokens;
	buckets['output-tokens'].level -= cost.outputTokens;
	return limitHeaders(buckets, most, now);
}

/** The headers alone, for answers that cost nothing. */
export function limitHeadersOf(
	caller: Caller,
	subject: string,
	{ limits, now }: { limits: SimulatorLimits; now: number },
): Record<string, string> {
	const most = perMinute(limits);
	const buckets = caller.buckets.get(subject) ?? fullBuckets(most, now);
	for (const dimension of dimensions) refill(buckets[dimension], most[dimension], now);
	return limitHeaders(buckets, most, now);
}

const dimensions = ['requests', 'input-tokens', 'output-tokens'] as const;

function perMinute(limits: SimulatorLimits): Record<Dimension, number> {
	return {
		requests: limits.requestsPerMinute,
		'input-tokens': limits.inputTokensPerMinute,
		'output-tokens': limits.outputTokensPerMinute,
	};
}

function fullBuckets(most: Record<Dimension, number>, now: number): Buckets {
	const full = (dimension: Dimension): Bucket => ({ level: most[dimension], at: now });
	return {
		requests: full('requests'),
		'input-tokens': full('input-tokens'),
		'output-tokens': full('output-tokens'),
	};
}

function refill(bucket: Bucket, most: number, now: number): void {
	bucket.level = Math.min(most, bucket.level + (Math.max(0, now - bucket.at) * most) / 60_000);
	bucket.at = now;
}

function overLimit(
	dimension: Dimension,
	most: number,
	missing: number,
	{
		caller,
		subject,
		headers,
	}: { caller: Caller; subject: string; headers: Record<string, string> },
): ApiProblem {
	const what = dimension === 'requests' ? 'requests' : dimension.replace('-', ' ');
	return new ApiProblem(
		429,
		'rate_limit_error',
		`This request would exceed your organization's rate limit of ${most.toLocaleString('en-US')} ${what} per minute (org: ${caller.organization}, model: ${subject}). For details, refer to: https://docs.claude.com/en/api/rate-limits. You can see the response headers for current usage. Please reduce the prompt length or the maximum tokens requested, or try again later. You may also contact sales at https://claude.com/contact-sales to discuss your options for a rate limit increase.`,
		{
			headers: {
				...headers,
				'retry-after': String(Math.max(1, Math.ceil((missing * 60) / most))),
			},
		},
	);
}

function limitHeaders(
	buckets: Buckets,
	most: Record<Dimension, number>,
	now: number,
): Record<string, string> {
	const headers: Record<string, string> = {};
	const write = (name: string, limit: number, level: number, step: number) => {
		const remaining = Math.max(0, Math.round(level / step) * step);
		const resetMs = now + Math.ceil(((limit - level) * 60_000) / limit);
		headers[`anthropic-ratelimit-${name}-limit`] = String(limit);
		headers[`anthropic-ratelimit-${name}-remaining`] = String(Math.min(limit, remaining));
		headers[`anthropic-ratelimit-${name}-reset`] = rfc3339(resetMs);
	};
	write('requests', most.requests, Math.floor(buckets.requests.level), 1);
	const input = buckets['input-tokens'].level;
	const output = buckets['output-tokens'].level;
	write('input-tokens', most['input-tokens'], input, 1000);
	write('output-tokens', most['output-tokens'], output, 1000);
	write('tokens', most['input-tokens'] + most['output-tokens'], input + output, 1000);
	return headers;
}

export function rfc3339(ms: number): string {
	return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
