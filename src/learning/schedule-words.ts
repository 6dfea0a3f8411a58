const units = [
	['year', 365 * 24 * 60],
	['month', 30 * 24 * 60],
	['day', 24 * 60],
	['hour', 60],
	['minute', 1],
] as const;

const relative = new Intl.RelativeTimeFormat('en');
const calendar = new Intl.DateTimeFormat('en-GB', {
	weekday: 'long',
	day: 'numeric',
	month: 'long',
});

/** «in 4 days»: the largest unit of which there are at least two, so that little is rounded away. */
export function inWords(due: Date, now: Date): string {
	const minutes = Math.max(1, Math.round((due.getTime() - now.getTime()) / 60_000));
	const [unit, size] =
		units.find(
			([name, size]) => minutes >= (name === 'day' || name === 'minute' ? size : 2 * size),
		) ?? units[4];
	return relative.format(Math.round(minutes / size), unit);
}

/** «Tuesday 24 November». */
export function dayInWords(day: Date): string {
	return calendar.format(day);
}
