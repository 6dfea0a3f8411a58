import { answersTo } from './answers.ts';
import type { KnownItem } from './mastery.ts';
import type { Answered, RecordEvent } from './record-event.ts';

export interface QuizResult {
	answered: number;
	right: number;
	objectives: { objective: string; earned: number; possible: number }[];
	/** Items whose last answer was not right; those one was sure of first, for these are learnt best. */
	missed: { item: string; wasSure: boolean }[];
}

/** Result of the items of a quiz, from the last answer to each. */
export function quizResultOf(
	items: readonly KnownItem[],
	events: readonly RecordEvent[],
): QuizResult {
	const last = new Map<string, Answered>();
	for (const item of items) {
		const answer = answersTo(item, events).at(-1);
		if (answer) last.set(item.id, answer);
	}
	const isRight = ({ id }: KnownItem) => last.get(id)?.score === 1;
	const missed = items
		.filter(({ id }) => (last.get(id)?.score ?? 1) < 1)
		.map(({ id }) => ({ item: id, wasSure: last.get(id)?.sure === 'sure' }));
	return {
		answered: last.size,
		right: items.filter(isRight).length,
		objectives: [...Map.groupBy(items, ({ objective }) => objective)].map(([objective, own]) => ({
			...{ objective, earned: own.filter(isRight).length, possible: own.length },
		})),
		missed: [
			...missed.filter(({ wasSure }) => wasSure),
			...missed.filter(({ wasSure }) => !wasSure),
		],
	};
}
