/** The dates of a model's row, as ISO days; what no source says is absent. */
export interface ModelDates {
	model: string;
	name: string;
	releasedOn?: string | undefined;
	deprecatedOn?: string | undefined;
	/** Announced as the earliest day, while no retirement is scheduled. */
	retiresNotBefore?: string | undefined;
	retiresOn?: string | undefined;
	/** Day on which the row was compared with its sources. */
	checkedOn: string;
}

export interface DayAxis {
	from: string;
	to: string;
}

/** What the dates say about a day. `unknown`: the promise has run out, and no date took its place. */
export type LifeState = 'not released' | 'available' | 'deprecated' | 'retired' | 'unknown';

/** A model's time as places on the axis, in per cent. */
export interface LifeBar {
	isStartKnown: boolean;
	/** Where no source gives the release, the day on which its row was checked: by then it was there. */
	start: number;
	/** Up to here the dates promise it. */
	sure: number;
	/** Where the deprecated part begins; absent for a model that is not deprecated. */
	deprecated: number | undefined;
	/** It ends here for certain; absent while no retirement is scheduled. */
	end: number | undefined;
}

export function stateOn(dates: ModelDates, day: string): LifeState {
	const { releasedOn, deprecatedOn, retiresOn, retiresNotBefore } = dates;
	if (releasedOn !== undefined && day < releasedOn) return 'not released';
	if (retiresOn !== undefined && day >= retiresOn) return 'retired';
	if (deprecatedOn !== undefined && day >= deprecatedOn) return 'deprecated';
	const isPast =
		retiresOn === undefined && retiresNotBefore !== undefined && day > retiresNotBefore;
	return isPast ? 'unknown' : 'available';
}

/**
 * For the column «Deprecated». Only a model whose promise still holds is known not to be: of one
 * that retires, or whose promise has run out, no source gives the day.
 */
export function deprecationText(dates: ModelDates, day: string): string {
	const { deprecatedOn, retiresOn } = dates;
	const isOpen = retiresOn !== undefined || stateOn(dates, day) === 'unknown';
	return deprecatedOn ?? (isOpen ? 'not known' : 'no');
}

/** Whole months around every date there is, and around today. */
export function axisOf(models: readonly ModelDates[], today: string): DayAxis {
	const days = models
		.flatMap((one) => [
			one.releasedOn,
			one.deprecatedOn,
			one.retiresNotBefore,
			one.retiresOn,
			today,
		])
		.filter((day) => day !== undefined)
		.toSorted();
	return { from: monthOf(days[0] ?? today, 0), to: monthOf(days.at(-1) ?? today, 2) };
}

/** Place of a day on the axis in per cent; days beyond its ends stand at the end. */
export function placeOf(day: string, { from, to }: DayAxis): number {
	const share = (Date.parse(day) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
	return Math.max(0, Math.min(1, share)) * 100;
}

/** A model of which no source names an end was there when its row was checked, and is taken to be there today. */
export function lifeBarOf(dates: ModelDates, axis: DayAxis, today: string): LifeBar {
	const { releasedOn, deprecatedOn, retiresNotBefore, retiresOn, checkedOn } = dates;
	const at = (day: string | undefined) => (day === undefined ? undefined : placeOf(day, axis));
	const lastKnown = today > checkedOn ? today : checkedOn;
	const sure = placeOf(retiresOn ?? retiresNotBefore ?? lastKnown, axis);
	return {
		isStartKnown: releasedOn !== undefined,
		start: at(releasedOn) ?? Math.min(placeOf(checkedOn, axis), sure),
		sure,
		deprecated: at(deprecatedOn),
		end: at(retiresOn),
	};
}

/** Who goes first, stands first; who has no date stands last. */
export function byEnd(one: ModelDates, other: ModelDates): number {
	const endOf = ({ retiresOn, retiresNotBefore }: ModelDates) =>
		retiresOn ?? retiresNotBefore ?? '9999';
	return endOf(one).localeCompare(endOf(other)) || one.name.localeCompare(other.name);
}

/** First of every third month on the axis. */
export function quartersOf({ from, to }: DayAxis): string[] {
	const quarters: string[] = [];
	for (let day = from; day <= to; day = monthOf(day, 1))
		if ((Number(day.slice(5, 7)) - 1) % 3 === 0) quarters.push(day);
	return quarters;
}

/** The end of a model's life in words. */
export function endText({ retiresOn, retiresNotBefore }: ModelDates): string {
	if (retiresOn !== undefined) return `retires ${retiresOn}`;
	return retiresNotBefore === undefined ? 'no date known' : `not before ${retiresNotBefore}`;
}

/** The next retirement that is scheduled, in a sentence. */
export function nextText(models: readonly ModelDates[], today: string): string {
	const [next] = models
		.flatMap(({ name, retiresOn }) =>
			retiresOn !== undefined && retiresOn >= today ? [{ name, retiresOn }] : [],
		)
		.toSorted((one, other) => one.retiresOn.localeCompare(other.retiresOn));
	if (!next) return 'No retirement is scheduled in the rows of this course.';
	const days = Math.round((Date.parse(next.retiresOn) - Date.parse(today)) / 86_400_000);
	const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
	return `Next to retire: ${next.name}, ${when}, on ${next.retiresOn}.`;
}

/** First day of the month so many months after that of `day`. */
function monthOf(day: string, months: number): string {
	const [year = 0, month = 1] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
