import type { AnswerFormat } from '#schemas/lab.ts';

/** One answer under one system prompt, as far as it is compared. */
export interface ComparedAnswer {
	/** Of the system prompt. */
	id: string;
	title: string;
	text: string;
	isComplete: boolean;
	inputTokens: number | undefined;
	/** Set where the simulator had no answer to this prompt: nothing can be said about its words. */
	isUnread?: boolean;
}

export type PromptQuestion = 'format' | 'shortest' | 'input';

/** What was predicted: the id of a prompt, or `none` of them. */
export type PromptPrediction = Readonly<Partial<Record<PromptQuestion, string>>>;

export interface PromptGrade {
	question: PromptQuestion;
	/** What was predicted, in words. */
	said: string;
	isRight: boolean;
	sentence: string;
}

export const promptQuestions: Readonly<Record<PromptQuestion, string>> = {
	format: 'Which answer can your program read?',
	shortest: 'Which answer is shortest?',
	input: 'Which request has the most input tokens?',
};

/** Why an answer is not what the program needs, or nothing when it is. */
export function formatProblem(
	{ pattern, maxWords }: AnswerFormat,
	{ text, isComplete }: Pick<ComparedAnswer, 'text' | 'isComplete'>,
): string | undefined {
	if (!isComplete) return 'it was cut off';
	if (!new RegExp(pattern, 'iu').test(text.trim())) return 'its lines are not the ones wanted';
	const words = wordsOf(text);
	return words > maxWords ? `it has ${words} words` : undefined;
}

/** One grade for each question that was answered and can be judged. */
export function promptGrades(
	prediction: PromptPrediction,
	answers: readonly ComparedAnswer[],
	format: AnswerFormat,
): PromptGrade[] {
	return (Object.keys(promptQuestions) as PromptQuestion[]).flatMap((question) => {
		const said = prediction[question];
		if (said === undefined) return [];
		const found = idsFor[question](answers, format);
		if (!found) return [];
		const names = answers.filter(({ id }) => found.includes(id)).map(({ title }) => `“${title}”`);
		const isRight = found.length === 0 ? said === 'none' : found.length === 1 && found[0] === said;
		return { question, said: saidOf(said, answers), isRight, sentence: sentences[question](names) };
	});
}

function saidOf(said: string, answers: readonly ComparedAnswer[]): string {
	const title = answers.find(({ id }) => id === said)?.title;
	return title === undefined ? 'none of them' : `“${title}”`;
}

export const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The prompts that a question comes out at; `undefined` where it cannot be judged. */
type Finder = (answers: readonly ComparedAnswer[], format: AnswerFormat) => string[] | undefined;

const idsFor: Readonly<Record<PromptQuestion, Finder>> = {
	format: (answers, format) =>
		isJudgeable(answers)
			? answers.filter((one) => formatProblem(format, one) === undefined).map(({ id }) => id)
			: undefined,
	shortest: (answers) =>
		isJudgeable(answers) ? extreme(answers, ({ text }) => -wordsOf(text)) : undefined,
	input: (answers) =>
		answers.every(({ inputTokens }) => inputTokens !== undefined)
			? extreme(answers, ({ inputTokens = 0 }) => inputTokens)
			: undefined,
};

const isJudgeable = (answers: readonly ComparedAnswer[]) =>
	answers.every(({ isUnread, text }) => !isUnread && text !== '');

function extreme(
	answers: readonly ComparedAnswer[],
	measure: (answer: ComparedAnswer) => number,
): string[] {
	const most = Math.max(...answers.map(measure));
	return answers.filter((one) => measure(one) === most).map(({ id }) => id);
}

const sentences: Readonly<Record<PromptQuestion, (names: string[]) => string>> = {
	format: (names) =>
		names.length === 0
			? 'Your program can read none of the three.'
			: `Your program can read ${joined(names)}.`,
	shortest: (names) => `Fewest words: ${joined(names)}.`,
	input: (names) => `Most input tokens: ${joined(names)}.`,
};

const joined = (names: string[]) => names.join(' and ');
