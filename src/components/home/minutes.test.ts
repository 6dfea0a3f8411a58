import { expect, test } from 'vitest';
import { durationText } from './minutes.ts';

test.each([
	[22, '22 minutes'],
	[60, 'an hour'],
	[87, '1½ hours'],
	[117, '2 hours'],
	[140, '2½ hours'],
])('%d minutes read %s', (minutes, text) => {
	expect(durationText(minutes)).toBe(text);
});
