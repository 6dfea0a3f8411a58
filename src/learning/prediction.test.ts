import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradesOf, none, type RunFacts } from './prediction.ts';

const facts = fc.record(
	{
		status: fc.constantFrom(200, 400, 401, 404, 413, 429, 500, 504, 529),
		errorType: fc.constantFrom('overloaded_error', 'api_error'),
		stopReason: fc.constantFrom('end_turn', 'max_tokens'),
		attempts: fc.integer({ min: 1, max: 5 }),
		complete: fc.boolean(),
	},
	{ requiredKeys: [] },
) as fc.Arbitrary<RunFacts>;

test('what was seen is always a right prediction, and each has a sentence', () => {
	fc.assert(
		fc.property(facts, (seen) => {
			const grades = gradesOf(seen, seen);
			expect(grades).toHaveLength(Object.keys(seen).length);
			for (const { isRight, sentence } of grades) {
				expect(isRight).toBe(true);
				expect(sentence).toMatch(/^[A-Z`].*\.$/);
			}
		}),
	);
});

test('nothing predicted is nothing graded', () => {
	expect(gradesOf({}, { status: 200, attempts: 1 })).toEqual([]);
});

test('«none» is right where the run had no error, and wrong where it had one', () => {
	expect(gradesOf({ errorType: none }, { status: 200 })[0]?.isRight).toBe(true);
	expect(gradesOf({ errorType: none }, { errorType: 'api_error' })[0]?.isRight).toBe(false);
});

test('a retry that went through is told from retries that did not', () => {
	const sentenceOf = (seen: RunFacts) => gradesOf({ attempts: 1 }, seen)[0]?.sentence;
	expect(sentenceOf({ attempts: 3, status: 200 })).toContain('the last one went through');
	expect(sentenceOf({ attempts: 3, status: 529 })).toContain('2 retries');
	expect(sentenceOf({ attempts: 1, status: 400 })).toBe(
		'One request: the SDK does not repeat a 400.',
	);
	expect(sentenceOf({ attempts: 1, status: 200, complete: false })).toContain(
		'once a response has begun',
	);
});

test('a status of 200 above a broken stream is explained', () => {
	const [grade] = gradesOf({ status: 529 }, { status: 200, complete: false });
	expect(grade).toMatchObject({ isRight: false, seen: 200 });
	expect(grade?.sentence).toContain('sent before the first event');
});

test('a prediction about JSON.parse is graded by the text, and by there being one', () => {
	const [right] = gradesOf({ parses: true }, { parses: true, stopReason: 'end_turn' });
	expect(right).toMatchObject({ isRight: true, seen: true });
	const [wrong] = gradesOf({ parses: true }, { parses: false, stopReason: 'stop_sequence' });
	expect(wrong?.isRight).toBe(false);
	expect(wrong?.sentence).toContain('stop sequence');
	const [none] = gradesOf({ parses: false }, { status: 400 });
	expect(none).toMatchObject({ isRight: false, seen: undefined });
});
