import { expect, test } from 'vitest';
import { unverifiedIn } from './unverified.ts';

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
