import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, ItemOf } from '#schemas/item.ts';
import { lintItems } from './item-lint.ts';
import { chanceOfAtLeast } from './longest-is-key.ts';

/** A sound item; the planted bank changes one thing at a time. */
function choice(id: string, changes: Partial<ItemOf<'choice'>> = {}): ItemOf<'choice'> {
	return {
		...{ id, type: 'choice', rev: 1, objective: 'l4.stream', level: 'apply', shuffle: true },
		stem: 'A stream stops. What do you look at first?',
		...options(['the last event'], ['the first header', 'the request body']),
		...{ hints: [], explain: 'So.', sources: ['s'], claims: [], use: ['quiz', 'test'] },
		...changes,
	};
}

function options(keys: string[], distractors: string[], feedback?: string) {
	const option = (correct: boolean) => (text: string, place: number) => ({
		...{ id: `${correct ? 'k' : 'd'}`, text, correct },
		feedback: feedback ?? `About ${text} ${place}.`,
	});
	const all = [...keys.map(option(true)), ...distractors.map(option(false))];
	return { options: all.map((one, place) => ({ ...one, id: 'abcdef'.charAt(place) })) };
}

const objectives = [{ id: 'l4.stream', module: 'm' }];
const rulesOf = (items: Item[]) =>
	lintItems(items, objectives).map(({ rule, id }) => `${rule} ${id}`);

test('says nothing about a sound bank', () => {
	expect(lintItems([choice('a'), choice('b')], objectives)).toEqual([]);
});

describe('one planted fault gives one finding', () => {
	test.for<[string, Partial<ItemOf<'choice'>>]>([
		['key-length', options(['the last event, its type and its body too'], ['a header', 'a body'])],
		[
			'key-length',
			options(
				['an event'],
				['the very first header of the answer', 'the whole request body as sent'],
			),
		],
		['of-the-above', options(['the last event'], ['the first header', 'both of these'])],
		['negative-stem', { stem: 'Which of these is not a stream event?' }],
		['absolutes', options(['the last event'], ['the first header', 'every header'])],
		[
			'same-feedback',
			{
				options: options(['the last event'], ['the first header', 'the request body']).options.map(
					(one) => ({
						...one,
						feedback: one.correct ? 'Yes.' : 'No.',
					}),
				),
			},
		],
		[
			'echo',
			{
				stem: 'The iterator threw inside a stream. Which error do you catch?',
				...options(['one the iterator threw'], ['one from a header', 'one from a socket']),
			},
		],
		['source', { sources: [] }],
		[
			'feedback',
			{
				options: choice('planted').options.map((one) =>
					one.id === 'b' ? { ...one, feedback: ' ' } : one,
				),
			},
		],
	])('%s', ([rule, changes]) => {
		expect(rulesOf([choice('sound'), choice('planted', changes)])).toEqual([`${rule} planted`]);
	});

	test('a negative stem that is marked, a reason and a subordinate clause are no tells', () => {
		for (const stem of [
			'Which of these is NOT a stream event?',
			'Why does the SDK not retry this?',
			'Which status says that the key is not valid?',
			'The answer does not end. What do you do?',
		])
			expect(rulesOf([choice('a'), choice('b', { stem })])).toEqual([]);
	});

	test('recall-in-test', () => {
		const { options: _, shuffle: __, ...base } = choice('planted');
		const recall: Item = { ...base, type: 'recall', answer: 'All.', points: ['one'] };
		expect(rulesOf([choice('a'), choice('b'), recall])).toEqual(['recall-in-test planted']);
	});

	test('two-per-objective', () => {
		expect(rulesOf([choice('a')])).toEqual(['two-per-objective l4.stream']);
	});

	test('above-recall', () => {
		const recalls = ['a', 'b'].map((id) => choice(id, { level: 'recall' }));
		expect(rulesOf([...recalls, choice('c')])).toEqual(['above-recall m']);
	});

	test('longest-is-key', () => {
		const bank = ['a', 'b', 'c'].map((id) =>
			choice(id, options(['the last event'], ['a header', 'the body'])),
		);
		expect(rulesOf(bank)).toEqual(['longest-is-key undefined']);
		// Three of four is what chance does once in nine banks.
		expect(rulesOf([...bank, choice('d')])).toEqual([]);
	});
});

describe('chanceOfAtLeast', () => {
	test('is the binomial tail where all chances are equal', () => {
		// 1 - 0.75^4 - 4 · 0.25 · 0.75^3
		expect(chanceOfAtLeast(2, [0.25, 0.25, 0.25, 0.25])).toBeCloseTo(0.26171875, 12);
	});

	test('is certain for no hit and falls with every hit', () => {
		const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
		fc.assert(
			fc.property(chances, (all) => {
				const tails = [...all, 0].map((_, hits) => chanceOfAtLeast(hits, all));
				expect(tails[0]).toBeCloseTo(1, 9);
				expect(tails).toEqual(tails.toSorted((a, b) => b - a));
			}),
		);
	});
});
