import type { BoundedMap } from '#api/simulator/bounded.ts';
import type { Segment } from './segments.ts';

/** A prefix that was written and can be read until it expires. */
export interface CacheEntry {
	expiresAt: number;
	ttl: '5m' | '1h';
}

/** How the input of one request divides. The three add up to all of it. */
export interface CacheUse {
	fresh: number;
	read: number;
	written: Record<'5m' | '1h', number>;
}

const ttlMs = { '5m': 300_000, '1h': 3_600_000 };
/** How many blocks before a breakpoint an older entry is looked for. */
const lookback = 20;

/** Reads the longest prefix that is there and writes one entry a breakpoint, where it is long enough. */
export function useCache(
	segments: readonly Segment[],
	entries: BoundedMap<CacheEntry>,
	{ minTokens, now }: { minTokens: number; now: number },
): CacheUse {
	const ends = totals(segments);
	const found = longestHit(segments, entries, now);
	const total = ends.at(-1) ?? 0;
	const read = found >= 0 ? (ends[found] ?? 0) : 0;
	const written = { '5m': 0, '1h': 0 };
	let covered = read;
	for (const [at, { hash, ttl }] of segments.entries()) {
		const end = ends[at] ?? 0;
		if (!ttl || end < minTokens) continue;
		if (end > covered) {
			written[ttl] += end - covered;
			covered = end;
		}
		entries.set(hash, { ttl, expiresAt: now + ttlMs[ttl] });
	}
	return { fresh: total - covered, read, written };
}

function totals(segments: readonly Segment[]): number[] {
	let total = 0;
	return segments.map(({ tokens }) => (total += tokens));
}

/** Position of the last segment whose prefix is cached, within reach of a breakpoint; -1 for none. */
function longestHit(
	segments: readonly Segment[],
	entries: BoundedMap<CacheEntry>,
	now: number,
): number {
	if (!segments.some(({ ttl }) => ttl)) return -1;
	for (let at = segments.length - 1; at >= 0; at--) {
		const isInReach = segments.slice(at, at + lookback).some(({ ttl }) => ttl);
		const segment = segments[at];
		if (!isInReach || !segment) continue;
		const entry = entries.get(segment.hash);
		if (!entry || entry.expiresAt <= now) continue;
		// Each use keeps an entry alive for its whole time again, at no cost.
		entry.expiresAt = now + ttlMs[entry.ttl];
		return at;
	}
	return -1;
}
