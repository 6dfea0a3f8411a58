import type { KnownItem } from './mastery.ts';
import { pointsToPass } from './module-test.ts';
import type { Answered, Drawn, RecordEvent } from './record-event.ts';

/** One module test that was drawn, as the record knows it. */
export interface TestAttempt {
	drawn: Drawn;
	/** Last response to each item, before handing in. */
	drafts: ReadonlyMap<string, unknown>;
	/** What was handed in; empty while the test is open. */
	answers: readonly Answered[];
	isSubmitted: boolean;
}

export interface ObjectiveResult {
	objective: string;
	earned: number;
	possible: number;
}

/** All tests of a module, oldest first. */
export function attemptsAt(module: string, events: readonly RecordEvent[]): TestAttempt[] {
	return events
		.filter((event): event is Drawn => event.type === 'drawn' && event.module === module)
		.map((drawn) => {
			const own = events.filter((event) => 'draw' in event && event.draw === drawn.id);
			return {
				drawn,
				drafts: new Map(
					own.flatMap((event) => (event.type === 'drafted' ? [[event.item, event.response]] : [])),
				),
				answers: own.filter((event) => event.type === 'answered'),
				isSubmitted: own.some((event) => event.type === 'submitted'),
			};
		});
}

/**
 * Result by objective: for each the last test that asked for it, so that a retake of what was missed
 * stands beside what was right before. An item that was removed since is left out, and so is one
 * that was edited before it had an answer: it was not asked.
 */
export function resultsOf(
	attempts: readonly TestAttempt[],
	pool: readonly KnownItem[],
): ObjectiveResult[] {
	const results = new Map<string, ObjectiveResult>();
	for (const { drawn, answers, isSubmitted } of attempts) {
		if (!isSubmitted) continue;
		const asked = drawn.items.flatMap(({ id, rev }) => {
			const answer = answers.findLast(({ item }) => item === id);
			const known = pool.find((item) => item.id === id);
			return known && (answer || known.rev === rev)
				? { objective: known.objective, isRight: answer?.score === 1 }
				: [];
		});
		for (const [objective, own] of Map.groupBy(asked, (one) => one.objective)) {
			const earned = own.filter(({ isRight }) => isRight).length;
			results.set(objective, { objective, earned, possible: own.length });
		}
	}
	return [...results.values()];
}

export function isPassed(results: readonly ObjectiveResult[], passPercent: number): boolean {
	const sum = (of: 'earned' | 'possible') => results.reduce((total, one) => total + one[of], 0);
	return sum('possible') > 0 && sum('earned') >= pointsToPass(sum('possible'), passPercent);
}

/** Items that were answered or drawn before: a new test takes them last. */
export function seenItems(events: readonly RecordEvent[]): Set<string> {
	const seen = new Set<string>();
	for (const event of events) {
		if (event.type === 'answered') seen.add(event.item);
		if (event.type === 'drawn') for (const { id } of event.items) seen.add(id);
	}
	return seen;
}
