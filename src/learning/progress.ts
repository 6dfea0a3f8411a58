import type { LessonPage } from '#schemas/course.ts';
import type { Item } from '#schemas/item.ts';
import type { KnownItem } from './mastery.ts';
import type { RecordEvent } from './record-event.ts';

/** As much of a lesson as its progress needs. */
export interface KnownLesson {
	id: string;
	/** Items of its quiz and of its text. */
	items: readonly KnownItem[];
	labs: readonly string[];
}

export interface LessonProgress {
	lesson: string;
	/** Pages that were opened. */
	seen: ReadonlySet<LessonPage>;
	/** The mark at its end is set. */
	isDone: boolean;
	/** Items with an answer, and items whose last answer was right. */
	answered: number;
	right: number;
	labsRun: number;
}

export interface Place {
	lesson: string;
	page: LessonPage;
}

/** What was done of each lesson. One pass over the record, whatever its length. */
export function progressOf(
	lessons: readonly KnownLesson[],
	events: readonly RecordEvent[],
): LessonProgress[] {
	const right = new Map<string, boolean>();
	const labs = new Set<string>();
	const seen = new Map<string, Set<LessonPage>>();
	const done = new Map<string, boolean>();
	for (const event of events) {
		if (event.type === 'ran') labs.add(event.lab);
		if (event.type === 'answered' && event.surface !== 'card')
			right.set(`${event.item}@${event.rev}`, event.score === 1);
		if (event.type !== 'read') continue;
		if (event.mark === 'seen')
			seen.set(event.lesson, (seen.get(event.lesson) ?? new Set()).add(event.page));
		else done.set(event.lesson, event.mark === 'done');
	}
	return lessons.map(({ id, items, labs: own }) => {
		const outcomes = items.flatMap((item) => right.get(`${item.id}@${item.rev}`) ?? []);
		return {
			lesson: id,
			seen: seen.get(id) ?? new Set(),
			isDone: done.get(id) ?? false,
			answered: outcomes.length,
			right: outcomes.filter(Boolean).length,
			labsRun: own.filter((lab) => labs.has(lab)).length,
		};
	});
}

/** Items that a lesson scores, as plain data. */
export function scoredItemsOf(items: readonly Item[]): KnownItem[] {
	return items
		.filter(({ type, use }) => type !== 'recall' && use.some((one) => one !== 'card'))
		.map(({ id, rev, objective }) => ({ id, rev, objective }));
}

/** Of these the ones that everybody meets: a module test draws some of its own and leaves the others. */
export function askedItemsOf(items: readonly Item[]): KnownItem[] {
	return scoredItemsOf(items.filter(({ use }) => use.includes('quiz') || use.includes('inline')));
}

/** What is run in a lesson, by the names in the record: its labs, and the practice with its tutor. */
export function labsOf(
	lesson: string,
	labs: readonly { id: string; lesson: string }[],
	tutors: readonly { lesson: string }[],
): string[] {
	return [
		...labs.filter((lab) => lab.lesson === lesson).map(({ id }) => id),
		...tutors.filter((tutor) => tutor.lesson === lesson).map(() => `tutor-${lesson}`),
	];
}

/** Where the learner was last. */
export function lastPlaceOf(events: readonly RecordEvent[]): Place | undefined {
	const last = events.findLast((event) => event.type === 'read' && event.mark === 'seen');
	return last?.type === 'read' ? { lesson: last.lesson, page: last.page } : undefined;
}

/** Ids of the events that a reset of these items, or of a whole lesson, takes back. */
export function eventsToForget(
	events: readonly RecordEvent[],
	{ items, lesson }: { items: ReadonlySet<string>; lesson?: KnownLesson },
): string[] {
	return events
		.filter((event) => {
			if (event.type === 'answered') return items.has(event.item) && event.surface !== 'card';
			if (event.type === 'read') return event.lesson === lesson?.id;
			return event.type === 'ran' && (lesson?.labs.includes(event.lab) ?? false);
		})
		.map(({ id }) => id);
}
