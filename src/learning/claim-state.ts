import type { Claim, ClaimResult } from '#schemas/claim.ts';

/** How a claim stands on a day. */
export interface ClaimState {
	id: string;
	sentence: string;
	/** The strongest thing it was checked against that still counts. */
	how: 'sdk' | 'simulator' | 'live';
	/** Day of that check. */
	on: string;
	/** Why whatever uses the claim is marked; absent for a claim that holds. */
	mark?: 'failed' | 'stale';
}

/** A check counts for so many days. */
export const freshDays = 60;

/**
 * Folds claims and what their last run left into how they stand today. A claim that was not in the
 * run stands by its dates alone.
 */
export function claimStates(
	claims: readonly Claim[],
	results: readonly ClaimResult[],
	today: string,
): Map<string, ClaimState> {
	const failed = new Set(
		results.filter(({ differences }) => differences.length > 0).map(({ id }) => id),
	);
	return new Map(claims.map((claim) => [claim.id, stateOf(claim, failed.has(claim.id), today)]));
}

function stateOf(claim: Claim, hasFailed: boolean, today: string): ClaimState {
	const { id, sentence, liveOn } = claim;
	const isLive = liveOn !== undefined && daysBetween(liveOn, today) <= freshDays;
	const how = isLive ? 'live' : claim.how;
	const on = isLive ? liveOn : claim.checkedOn;
	const mark = hasFailed ? 'failed' : daysBetween(on, today) > freshDays ? 'stale' : undefined;
	return { id, sentence, how, on, ...(mark && { mark }) };
}

export interface ClaimCounts {
	sdk: number;
	simulator: number;
	live: number;
	failed: number;
	stale: number;
	/** Day of the oldest check: none of the claims was checked before it. */
	since?: string;
}

/** What a page says about its claims. One that failed or is stale is counted as that alone. */
export function countClaims(states: Iterable<ClaimState>): ClaimCounts {
	const counts: ClaimCounts = { sdk: 0, simulator: 0, live: 0, failed: 0, stale: 0 };
	for (const { how, on, mark } of states) {
		counts[mark ?? how] += 1;
		if (counts.since === undefined || on < counts.since) counts.since = on;
	}
	return counts;
}

/** The worst that is said of any of these claims: a failure before a stale date. */
export function markOf(
	ids: readonly string[],
	states: ReadonlyMap<string, ClaimState>,
): ClaimState['mark'] {
	const marks = ids.map((id) => states.get(id)?.mark);
	return marks.find((mark) => mark === 'failed') ?? marks.find((mark) => mark === 'stale');
}

/** Days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
