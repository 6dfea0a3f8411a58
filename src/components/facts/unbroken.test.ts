import { expect, test } from 'vitest';
import { unbroken, unbrokenDay } from './unbroken.ts';

const spaced = (text: string) => unbroken(text).replaceAll('\u00a0', '_');

test.each([
	['Claude Haiku 5.5', 'Claude_Haiku_5.5'],
	['from Claude 4.7 on, Opus and Sonnet 5', 'from Claude_4.7 on, Opus and Sonnet_5'],
	['87 % of 2,048 tokens in 24 hours', '87_% of 2,048_tokens in 24_hours'],
	['4 stop sequences, 3 mistakes', '4 stop sequences, 3 mistakes'],
])('what belongs together in “%s” is not broken', (text, expected) => {
	expect(spaced(text)).toBe(expected);
});

test('a date has no hyphen at which it breaks', () => {
	expect(unbrokenDay('2026-11-30')).toBe('2026\u201111\u201130');
});
