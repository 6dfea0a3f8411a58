import type { Scheduled } from './schedule.ts';

/** How many cards fall due on one day of the learner's calendar. */
export interface DueDay {
	day: Date;
	count: number;
}

/** A step that ends within this time is shown early rather than keep a learner waiting. */
const aheadMs = 20 * 60_000;

/**
 * What to show now, in order: steps that ended, cards whose day has come, new cards as far as today's
 * number allows, and at the end the steps that end soon. Empty when the day is done.
 */
export function queueOf(schedule: readonly Scheduled[], now: Date, newPerDay: number): Scheduled[] {
	const open = schedule.filter(({ buriedUntil }) => !buriedUntil || buriedUntil <= now);
	const tomorrow = dayAfter(now, 1);
	const steps = open.filter(({ isInSteps }) => isInSteps).sort(byDue);
	const endsBy = (limit: Date) => steps.filter(({ due }) => due && due <= limit);
	const ended = endsBy(now);
	const reviews = open.filter(({ isInSteps, due }) => !isInSteps && due && due < tomorrow);
	const soon = endsBy(new Date(now.getTime() + aheadMs)).filter((card) => !ended.includes(card));
	return [...ended, ...reviews.sort(byDue), ...newToday(schedule, open, now, newPerDay), ...soon];
}

/** When the queue will next hold something, if it is empty now and there is a card at all. */
export function nextDue(
	schedule: readonly Scheduled[],
	now: Date,
	newPerDay: number,
): Date | undefined {
	const moments = schedule.flatMap((card) => {
		const due = card.due ?? (newPerDay > 0 ? dayAfter(now, 1) : undefined);
		return due ? [later(due, card.buriedUntil).getTime()] : [];
	});
	return moments.length ? new Date(Math.min(...moments)) : undefined;
}

/** Cards due on each day from today on; what is overdue counts today, new cards count nowhere. */
export function forecastOf(schedule: readonly Scheduled[], now: Date, days: number): DueDay[] {
	const moments = schedule.flatMap(({ due, buriedUntil }) =>
		due ? [later(due, buriedUntil)] : [],
	);
	return Array.from({ length: days }, (_, offset) => {
		const [day, next] = [dayAfter(now, offset), dayAfter(now, offset + 1)];
		const count = moments.filter((due) => due < next && (offset === 0 || due >= day)).length;
		return { day, count };
	});
}

/** Midnight of the learner's calendar, so many days after the day of `now`. */
export function dayAfter(now: Date, days: number): Date {
	return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
}

function newToday(
	schedule: readonly Scheduled[],
	open: readonly Scheduled[],
	now: Date,
	newPerDay: number,
): Scheduled[] {
	const today = dayAfter(now, 0);
	const started = schedule.filter(({ firstRated }) => firstRated && firstRated >= today).length;
	return open.filter(({ due }) => !due).slice(0, Math.max(0, newPerDay - started));
}

function byDue(one: Scheduled, other: Scheduled): number {
	return (one.due?.getTime() ?? 0) - (other.due?.getTime() ?? 0);
}

function later(due: Date, buriedUntil: Date | undefined): Date {
	return buriedUntil && buriedUntil > due ? buriedUntil : due;
}
