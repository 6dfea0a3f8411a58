import { blueprintFor, type Draw } from '#learning/module-test.ts';
import type { Drawn, NewEvent, RecordEvent } from '#learning/record-event.ts';
import { scoreOf } from '#learning/score.ts';
import { isPassed, resultsOf, seenItems, type TestAttempt } from '#learning/test-attempts.ts';
import type { Item } from '#schemas/item.ts';
import { viewOf } from './views.ts';

/** The drawn items as they are now; one that was edited or removed since is not asked. */
export function itemsOf(drawn: Drawn, pool: readonly Item[]): Item[] {
	return drawn.items.flatMap(
		({ id, rev }) => pool.find((item) => item.id === id && item.rev === rev) ?? [],
	);
}

/** Order of the options, the same on every visit. */
export function seedOf(drawn: Drawn, { id }: Item): string {
	return `${drawn.seed}:${id}`;
}

/** Says when the pool ran dry, and how. */
export function poolNote(
	drawn: Drawn,
	blueprint: readonly Draw[],
	events: readonly RecordEvent[],
): string {
	const seen = seenItems(events.filter(({ seq }) => seq < drawn.seq));
	const repeated = drawn.items.filter(({ id }) => seen.has(id)).length;
	const wanted = blueprintFor(blueprint, drawn.objectives).reduce((sum, { take }) => sum + take, 0);
	const missing = wanted - drawn.items.length;
	return [
		repeated > 0 && `You have met ${repeated} of these before: there are no others left to ask.`,
		missing > 0 && `The test is ${missing} short: the course has no more items of its kinds.`,
	]
		.filter(Boolean)
		.join(' ');
}

/** What handing in adds to the record: an answer for each complete response, and the end. */
export function handedIn(
	attempt: TestAttempt,
	items: readonly Item[],
	events: readonly RecordEvent[],
	passPercent: number,
): NewEvent[] {
	const { drawn, drafts } = attempt;
	const answers = items.flatMap((item): (NewEvent & { type: 'answered' })[] => {
		const response = drafts.get(item.id);
		const score = scoreOf(item, response);
		if (score === undefined) return [];
		const seed = seedOf(drawn, item);
		const last = events.findLast(
			(event) => event.type === 'drafted' && event.draw === drawn.id && event.item === item.id,
		);
		return [
			{
				...{
					type: 'answered',
					item: item.id,
					rev: item.rev,
					surface: 'test',
					response,
					score,
					seed,
				},
				...{ shown: viewOf(item).shown(item, seed), hints: 0, attempt: 1, draw: drawn.id },
				ms: last ? Math.max(0, Date.parse(last.at) - Date.parse(drawn.at)) : 0,
			},
		];
	});
	const stamp = { v: 1, id: '', at: '', seq: 0 } as const;
	const results = resultsOf(
		[{ ...attempt, isSubmitted: true, answers: answers.map((one) => ({ ...one, ...stamp })) }],
		items,
	);
	const earned = answers.filter(({ score }) => score === 1).length;
	return [
		...answers,
		{
			...{ type: 'submitted', draw: drawn.id, earned, possible: items.length },
			isPassed: isPassed(results, passPercent),
		},
	];
}
