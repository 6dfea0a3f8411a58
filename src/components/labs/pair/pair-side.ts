import { factsOf, type LabRun } from '#components/labs/run/lab-run.ts';
import type { RunHandle } from '#components/labs/run/use-run.ts';
import { mostUsd, type PriceRow } from '#learning/cost.ts';
import { jsonComplaint } from '#learning/json-complaint.ts';
import type { RunFacts } from '#learning/prediction.ts';
import type { LabCase, PairLab } from '#schemas/lab.ts';

export type Pair = PairLab['pairs'][number];

/** One of the two requests of a pair, with its run. */
export interface Side {
	/** Begins the names of its fields in the form. */
	prefix: string;
	one: LabCase;
	handle: RunHandle;
}

/** The two cases of a pair; the schema has seen to it that they are there. */
export function casesOf({ cases }: PairLab, { sides }: Pair): LabCase[] {
	return sides.flatMap((side) => cases.filter(({ id }) => id === side));
}

/** What went over the wire, and where the case is about it, whether the text is JSON. */
export function sideFacts(run: LabRun, { expect }: LabCase): RunFacts {
	const facts = factsOf(run);
	if (expect.parses === undefined || facts.stopReason === undefined) return facts;
	return { ...facts, parses: jsonComplaint(run.transcript.text) === undefined };
}

/** The most that both can cost; a request that is refused costs nothing. */
export function mostOf(sides: readonly Side[], prices: readonly PriceRow[]): number | undefined {
	let usd = 0;
	for (const { one } of sides) {
		if (one.expect.status >= 400) continue;
		const price = prices.find(({ model }) => model === one.request['model']);
		const most = price && mostUsd(one.request, price);
		if (most === undefined) return undefined;
		usd += most;
	}
	return usd;
}
