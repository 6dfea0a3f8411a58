import { expect, test } from 'vitest';
import type { Exchange } from './conversation.ts';
import { doesCount } from './exchange.ts';

const start = 'I see sporadic 429s at 500 requests a minute. What should my retries do?';
const exchange = (you: string): Exchange => ({
	you,
	isCounted: true,
	reply: { text: 'Look at the headers.', source: 'simulator', state: 'complete' },
});

test.for([
	'Which header names the limit?',
	'429 again after two minutes',
	'Und warum nicht sofort wiederholen?',
	'message_stop missing',
	'What is jitter?',
])('%j says something', (text) => {
	expect(doesCount(text, start, [])).toBe(true);
});

test.for([
	'ok',
	'Ok, thanks!',
	'yes please go on',
	'…',
	'',
	'👍👍',
	'hello',
	'jitter',
	'k k k',
	'Great, continue.',
])('%j says nothing', (text) => expect(doesCount(text, start, [])).toBe(false));

test('the suggested start counts once, and not repeated in other punctuation or with a word more', () => {
	expect(doesCount(start, start, [])).toBe(true);
	expect(doesCount(start, start, [exchange(start)])).toBe(false);
	expect(doesCount(`${start.toUpperCase()} Please!`, start, [exchange(start)])).toBe(false);
});

test('the same text does not count twice, but what goes on from it does', () => {
	const said = [exchange('Which header names the limit?')];
	expect(doesCount('which header names the limit', start, said)).toBe(false);
	expect(doesCount('Which header names the limit of input tokens?', start, said)).toBe(true);
});
