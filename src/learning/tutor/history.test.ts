import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exchange } from './conversation.ts';
import { droppedSentence, historyOf } from './history.ts';

const exchange = (you: string, text: string, state: Exchange['reply']['state'] = 'complete') => ({
	...{ you, isCounted: false },
	reply: { text, source: 'api' as const, state },
});

test('whatever is dropped is the oldest, the rest alternates and ends with the new turn', () => {
	const exchanges = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })));
	fc.assert(
		fc.property(exchanges, fc.nat(200), (pairs, budget) => {
			const told = pairs.map(([you, text]) => exchange(you, `a${text}`));
			const { messages, dropped } = historyOf(told, 'next', budget);
			expect(messages.map(({ role }) => role)).toEqual([
				...told.slice(dropped).flatMap(() => ['user', 'assistant']),
				'user',
			]);
			expect(messages.at(-1)?.content).toBe('next');
			const earlier = messages.slice(0, -1).map(({ content }) => content);
			expect(earlier).toEqual(told.slice(dropped).flatMap(({ you, reply }) => [you, reply.text]));
			expect(earlier.join('').length).toBeLessThanOrEqual(Math.max(0, budget - 4));
		}),
	);
});

test('a turn that failed is not sent, one that was stopped is', () => {
	const told = [
		exchange('a', 'half', 'failed'),
		exchange('b', 'cut', 'stopped'),
		exchange('c', ''),
	];
	expect(historyOf(told, 'next').messages.map(({ content }) => content)).toEqual([
		'b',
		'cut',
		'next',
	]);
});

test('says what was dropped, and nothing when nothing was', () => {
	expect(droppedSentence(0)).toBeUndefined();
	expect(droppedSentence(1)).toMatch(/^The oldest exchange is no longer sent/);
	expect(droppedSentence(3)).toMatch(/^The 3 oldest exchanges are/);
});
