import type { RecordEvent } from './record-event.ts';

/** As much of an item as the folds need. */
export interface KnownItem {
	id: string;
	rev: number;
	objective: string;
}

export interface Mastery {
	objective: string;
	/** Scored items there are. */
	items: number;
	/** Of these, items with an answer. */
	answered: number;
	/** Of these, items whose last answer was right. */
	right: number;
	state: 'new' | 'practised' | 'mastered';
}

const fewestRight = 2;
const rightShare = 0.8;

/**
 * How well each objective is known. Mastered: at least two items, and four of five of those answered,
 * were right the last time, without a hint and not as a guess.
 */
export function masteryOf(
	objectives: readonly string[],
	items: readonly KnownItem[],
	events: readonly RecordEvent[],
): Mastery[] {
	const last = lastOutcomes(events);
	return objectives.map((objective) => {
		const own = items.filter((item) => item.objective === objective);
		const outcomes = own.flatMap(({ id, rev }) => last.get(`${id}@${rev}`) ?? []);
		const right = outcomes.filter(({ isRight }) => isRight).length;
		const sure = outcomes.filter(({ isSure }) => isSure).length;
		const isMastered = sure >= fewestRight && sure >= outcomes.length * rightShare;
		const state = isMastered ? 'mastered' : outcomes.length ? 'practised' : 'new';
		return { objective, items: own.length, answered: outcomes.length, right, state };
	});
}

function lastOutcomes(events: readonly RecordEvent[]) {
	const outcomes = new Map<string, { isRight: boolean; isSure: boolean }>();
	for (const event of events) {
		if (event.type !== 'answered' || event.surface === 'pre' || event.surface === 'card') continue;
		const isRight = event.score === 1;
		const isSure = isRight && event.hints === 0 && event.sure !== 'guess';
		outcomes.set(`${event.item}@${event.rev}`, { isRight, isSure });
	}
	return outcomes;
}
