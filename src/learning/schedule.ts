// ts-fsrs adds methods to Date.prototype when it is imported: only the review page may load this.
import { createEmptyCard, fsrs, type Grade, type Card as Memory, Rating, State } from 'ts-fsrs';
import type { Card } from './card.ts';
import type { CardRating, RecordEvent, Reviewed } from './record-event.ts';

/** What the learning record says about one card. */
export interface Scheduled {
	id: string;
	rev: number;
	/** When it should be shown next; absent until the first rating. */
	due: Date | undefined;
	/** When it stopped being a new card. */
	firstRated: Date | undefined;
	/** Not shown before this moment. */
	buriedUntil: Date | undefined;
	/** In minutes-long steps, before the first interval of days or after a lapse. */
	isInSteps: boolean;
	memory: Memory;
}

/** In the order of the buttons. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const satisfies CardRating[];

const grades: Record<CardRating, Grade> = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy,
};

// The package's own parameters; the retention is its default too, but it is what the page promises.
const scheduler = fsrs({ request_retention: 0.9 });

/**
 * The state of every card, from nothing but the record's live events in their order: whoever has the
 * same events has the same schedule. Reviews of another revision, or of a retired card, do not count.
 */
export function scheduleOf(
	cards: readonly Pick<Card, 'id' | 'rev'>[],
	events: readonly RecordEvent[],
): Scheduled[] {
	const schedule = new Map(cards.map((card) => [card.id, newCard(card)]));
	for (const event of events) {
		const scheduled = 'card' in event ? schedule.get(event.card) : undefined;
		if (!scheduled) continue;
		if (event.type === 'buried') scheduled.buriedUntil = dateOf(event.until);
		if (event.type === 'reviewed' && event.rev === scheduled.rev) review(scheduled, event);
	}
	return [...schedule.values()];
}

/** When each rating, given now, would bring the card back. */
export function dueAfter({ memory }: Scheduled, now: Date): Record<CardRating, Date> {
	const outcomes = scheduler.repeat(memory, notBefore(now, memory.last_review));
	const dueOf = (rating: CardRating) => outcomes[grades[rating]].card.due;
	return { again: dueOf('again'), hard: dueOf('hard'), good: dueOf('good'), easy: dueOf('easy') };
}

function newCard({ id, rev }: Pick<Card, 'id' | 'rev'>): Scheduled {
	const nothing = { due: undefined, firstRated: undefined, buriedUntil: undefined };
	return { id, rev, ...nothing, isInSteps: false, memory: createEmptyCard(new Date(0)) };
}

function review(scheduled: Scheduled, { at, rating }: Reviewed): void {
	// The record keeps what a later version may write.
	if (!Object.hasOwn(grades, rating)) return;

	const when = notBefore(new Date(at), scheduled.memory.last_review);
	const { card } = scheduler.next(scheduled.memory, when, grades[rating]);
	scheduled.memory = card;
	scheduled.due = card.due;
	scheduled.firstRated ??= when;
	scheduled.isInSteps = card.state !== State.Review;
	scheduled.buriedUntil = undefined;
}

/** A device whose clock is behind cannot make time run backwards for a card. */
function notBefore(date: Date, earliest: Date | undefined): Date {
	return earliest && date < earliest ? earliest : date;
}

function dateOf(text: string): Date | undefined {
	const date = new Date(text);
	return Number.isNaN(date.getTime()) ? undefined : date;
}
