import { describe, expect, test } from 'vitest';
import { formatProblem, promptGrades, type ComparedAnswer } from './prompt-compare.ts';

const format = {
	says: 'Two lines.',
	pattern: '^Answer: [^\\n]+\\nNext step: [^\\n]+$',
	maxWords: 12,
};
const good = 'Answer: It is late.\nNext step: Write to us.';

describe('a format', () => {
	test.for([
		[good, true, undefined],
		[`${good}\n`, true, undefined],
		[good, false, 'it was cut off'],
		[`Sure.\n${good}`, true, 'its lines are not the ones wanted'],
		['Answer: It is late.', true, 'its lines are not the ones wanted'],
		[`${good} ${'more '.repeat(6)}`, true, 'it has 15 words'],
	] as const)('%j, complete %s: %s', ([text, isComplete, problem]) => {
		expect(formatProblem(format, { text, isComplete })).toBe(problem);
	});
});

describe('a prediction about three answers', () => {
	const answer = (id: string, text: string, inputTokens: number, more = {}): ComparedAnswer => ({
		...{ id, title: id, text, inputTokens, isComplete: true },
		...more,
	});
	const three = [
		answer('a', 'Many words in this one.', 10),
		answer('b', 'Few.', 20),
		answer('c', good, 90),
	];
	const gradesOf = (answers: ComparedAnswer[], format_ = format) =>
		promptGrades({ format: 'c', shortest: 'a', input: 'c' }, answers, format_);

	test('is right where it names the one that it came out at', () => {
		expect(gradesOf(three).map(({ question, isRight }) => [question, isRight])).toEqual([
			['format', true],
			['shortest', false],
			['input', true],
		]);
		expect(gradesOf(three)[1]?.sentence).toBe('Fewest words: “b”.');
	});

	test('is wrong where two came out the same, and both are named', () => {
		const [format] = gradesOf([answer('a', good, 1), answer('b', 'x', 2), answer('c', good, 3)]);
		expect(format).toMatchObject({
			isRight: false,
			sentence: 'Your program can read “a” and “c”.',
		});
	});

	test('that none keeps the format is right where none does', () => {
		const answers = three.slice(0, 2);
		expect(promptGrades({ format: 'none' }, answers, format)).toMatchObject([{ isRight: true }]);
		expect(promptGrades({ format: 'a' }, answers, format)).toMatchObject([{ isRight: false }]);
	});

	test('is not graded about words that no model wrote, but about input tokens it is', () => {
		const unread = [three[0]!, three[1]!, answer('c', 'No model.', 90, { isUnread: true })];
		expect(gradesOf(unread).map(({ question }) => question)).toEqual(['input']);
	});

	test('is not graded about tokens that nobody counted', () => {
		const uncounted = [three[0]!, { ...three[1]!, inputTokens: undefined }, three[2]!];
		expect(gradesOf(uncounted).map(({ question }) => question)).toEqual(['format', 'shortest']);
	});

	test('is no grade where nothing was predicted', () => {
		expect(promptGrades({}, three, format)).toEqual([]);
	});
});
