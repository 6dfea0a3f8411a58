import { expect, test } from 'vitest';
import { sharedBy, unverifiedIn, withoutShared } from './unverified.ts';

test('the points of the section are found, and nothing of the sections around it', () => {
	const body = [
		'## Sources',
		'- A source.',
		'## What could not be verified',
		'',
		'- No request was sent',
		'  to the real API.',
		'- The type of a `408`, see [Errors](https://example.com/a).',
		'',
		'Text after the list.',
		'',
		'## Further reading',
		'- A link.',
	].join('\n');
	expect(unverifiedIn(body)).toEqual([
		'No request was sent to the real API.',
		'The type of a `408`, see Errors.',
	]);
});

test('a page without the section has no points', () => {
	expect(unverifiedIn('## Sources\n\n- A source.')).toEqual([]);
});

test('a sentence of every list is said once, and the rest of its point stays', () => {
	const lists = [
		['Nothing was sent.', 'What a 408 holds.'],
		['Nothing was sent. Counts are estimates.', 'Prices in 2.0.1 alone.'],
	];
	const shared = sharedBy(lists);
	expect(shared).toEqual(['Nothing was sent.']);
	expect(lists.map((points) => withoutShared(points, shared))).toEqual([
		['What a 408 holds.'],
		['Counts are estimates.', 'Prices in 2.0.1 alone.'],
	]);
});

test('what only one list says is shared by none', () => {
	expect(sharedBy([['Nothing was sent.']])).toEqual([]);
});
