import type { Item } from '#schemas/item.ts';
import type { Answered, RecordEvent } from './record-event.ts';

/** What first attempts say about one item in one revision. */
export interface ItemStatistics {
	item: string;
	rev: number;
	/** Learners whose first attempt is known. */
	learners: number;
	/** Absent below `fewestLearners`: so few say nothing. */
	measures?: Measures;
}

export interface Measures {
	/** Mean score: 1 when everybody is right. */
	facility: number;
	/** Correlation with the learner's other items; absent where all did the same. */
	discrimination?: number;
	/** How often each option was chosen. */
	chosen: Record<string, number>;
	/** Distractors that fewer than one in twenty chose. */
	dead: string[];
	/** What an author should look at, in words. */
	flags: string[];
}

export const fewestLearners = 30;
const deadShare = 0.05;

/** One record a learner. Repeated attempts say what the feedback did, not the item, and do not count. */
export function statisticsOf(
	items: readonly Item[],
	records: readonly (readonly RecordEvent[])[],
): ItemStatistics[] {
	const learners = records.map(firstAttempts);
	const keys = new Set(learners.flatMap((attempts) => [...attempts.keys()]));
	return [...keys].sort().map((key) => {
		const own = learners.filter((attempts) => attempts.has(key));
		const [item = '', rev] = key.split('@');
		const authored = items.find((one) => one.id === item && one.rev === Number(rev));
		return {
			...{ item, rev: Number(rev), learners: own.length },
			...(own.length >= fewestLearners && { measures: measuresOf(key, own, authored) }),
		};
	});
}

function firstAttempts(events: readonly RecordEvent[]): Map<string, Answered> {
	const attempts = new Map<string, Answered>();
	for (const event of events) {
		if (event.type !== 'answered' || event.surface === 'card' || event.surface === 'lab') continue;
		const key = `${event.item}@${event.rev}`;
		if (!attempts.has(key)) attempts.set(key, event);
	}
	return attempts;
}

function measuresOf(key: string, learners: Map<string, Answered>[], item?: Item): Measures {
	const answers = learners.flatMap((attempts) => attempts.get(key) ?? []);
	const facility = mean(answers.map(({ score }) => score));
	const discrimination = discriminationOf(key, learners);
	const chosen = chosenIn(answers, item);
	const dead = deadIn(chosen, answers.length, item);
	return {
		...{ facility, chosen, dead, flags: flagsOf(facility, discrimination, dead) },
		...(discrimination !== undefined && { discrimination }),
	};
}

/** The item against the rest, so that it is not compared with itself. */
function discriminationOf(key: string, learners: Map<string, Answered>[]): number | undefined {
	const pairs = learners.flatMap((attempts) => {
		const rest = [...attempts].filter(([other]) => other !== key).map(([, { score }]) => score);
		const own = attempts.get(key)?.score;
		return rest.length && own !== undefined ? [[own, mean(rest)] as const] : [];
	});
	const [meanOwn, meanRest] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
	const sum = (of: (x: number, y: number) => number) =>
		pairs.reduce((total, [x, y]) => total + of(x - meanOwn, y - meanRest), 0);
	const spread = Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
	// Rounding leaves a spread of about 1e-17 where everybody did the same.
	return spread > 1e-9 ? sum((x, y) => x * y) / spread : undefined;
}

function chosenIn(answers: readonly Answered[], item?: Item): Record<string, number> {
	const chosen: Record<string, number> = {};
	if (item?.type === 'choice') for (const { id } of item.options) chosen[id] = 0;
	for (const { response } of answers)
		if (Array.isArray(response) || typeof response === 'string')
			for (const option of [response].flat().map(String))
				chosen[option] = (chosen[option] ?? 0) + 1;
	return chosen;
}

function deadIn(chosen: Record<string, number>, learners: number, item?: Item): string[] {
	if (item?.type !== 'choice') return [];
	return item.options
		.filter(({ id, correct }) => !correct && (chosen[id] ?? 0) / learners < deadShare)
		.map(({ id }) => id);
}

function flagsOf(facility: number, discrimination: number | undefined, dead: string[]): string[] {
	return [
		...(facility < 0.3 ? ['hard: fewer than 3 in 10 are right'] : []),
		...(facility > 0.95 ? ['easy: it tells nobody apart'] : []),
		...(discrimination !== undefined && discrimination < 0.15
			? ['does not go with the other items']
			: []),
		...(dead.length ? [`hardly chosen: ${dead.join(', ')}`] : []),
	];
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
