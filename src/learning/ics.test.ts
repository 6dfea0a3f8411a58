import { expect, test } from 'vitest';
import { icsOf } from './ics.ts';

const url = 'http://localhost:4321/review/';
const now = new Date('2026-11-21T09:30:15.250Z');
const day = (date: number, count: number) => ({ day: new Date(2026, 10, date), count });

test('a day with cards is one all-day entry that a later file replaces', () => {
	expect(
		icsOf([day(30, 3)], url, now)
			.split('\r\n')
			.slice(3, -2),
	).toEqual([
		'BEGIN:VEVENT',
		'UID:review-20261130@localhost',
		'DTSTAMP:20261121T093015Z',
		'DTSTART;VALUE=DATE:20261130',
		'DTEND;VALUE=DATE:20261201',
		'SUMMARY:Roundtrip: 3 cards to review',
		'URL:http://localhost:4321/review/',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	]);
});

test('a day without cards is left out', () => {
	expect(icsOf([day(22, 0), day(23, 1)], url, now).match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('no line is longer than 75 octets, and unfolding gives the address back', () => {
	const long = `https://example.org/${'path/'.repeat(40)}`;
	const file = icsOf([day(22, 1)], long, now);
	for (const line of file.split('\r\n')) expect(line.length).toBeLessThanOrEqual(75);
	expect(file.replaceAll('\r\n ', '')).toContain(`URL:${long}\r\n`);
});
