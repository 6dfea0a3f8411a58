import type { DueDay } from './schedule-day.ts';

/**
 * A calendar (RFC 5545) with one all-day entry for each day on which cards are due. An entry's id is
 * its day, so that a later file replaces what an earlier one said about it.
 */
export function icsOf(days: readonly DueDay[], reviewUrl: string, now: Date): string {
	const host = new URL(reviewUrl).hostname;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Roundtrip//Review days//EN',
		...days.filter(({ count }) => count > 0).flatMap((day) => eventOf(day, reviewUrl, host, now)),
		'END:VCALENDAR',
	];
	return lines.map(folded).join('\r\n') + '\r\n';
}

function eventOf({ day, count }: DueDay, url: string, host: string, now: Date): string[] {
	const date = dateOf(day);
	const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
	return [
		'BEGIN:VEVENT',
		`UID:review-${date}@${host}`,
		`DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
		`DTSTART;VALUE=DATE:${date}`,
		`DTEND;VALUE=DATE:${dateOf(next)}`,
		`SUMMARY:Roundtrip: ${count} ${count === 1 ? 'card' : 'cards'} to review`,
		`URL:${url}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

/** The day as the learner's calendar shows it, without a time zone. */
function dateOf(day: Date): string {
	const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) =>
		`${part}`.padStart(2, '0'),
	);
	return `${day.getFullYear()}${month}${date}`;
}

// No line is longer than 75 octets; all that is written here is ASCII.
function folded(line: string): string {
	return line.replace(/(.{74})(?=.)/g, '$1\r\n ');
}
