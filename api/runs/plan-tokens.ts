import { refuse } from '#api/errors.ts';
import type { TokensLabDefinition } from '#api/lab-definition.ts';
import type { LabRun } from '#wire/contract.ts';
import { isAboutMore, type Plan } from './plan.ts';

/** A text as one user turn, whose answer is cut short: only its `usage` is wanted. */
export function tokensPlan(lab: TokensLabDefinition, run: LabRun): Plan | Response {
	if (isAboutMore(run, ['lab', 'text', 'model']))
		return refuse(
			400,
			'invalid_request_error',
			'Only the text and the model are yours in this lab.',
		);
	const { text, model } = run;
	const problem = textProblem(lab, text ?? '') ?? modelProblem(lab, model);
	if (problem || text === undefined || model === undefined)
		return refuse(400, 'invalid_request_error', problem ?? 'Choose a model.');
	const { max_tokens } = lab;
	const params = { model, max_tokens, messages: [{ role: 'user', content: text }] };
	const isEdited = lab.samples.every((sample) => sample.text !== text);
	return { lab: lab.id, params, isStreaming: false, key: 'own', isRefused: false, isEdited };
}

/** What is wrong with a text that is to be counted, in a sentence. */
export function textProblem({ textMaxLength }: TokensLabDefinition, text: string) {
	if (text.trim() === '') return 'Type a text first.';
	return text.length > textMaxLength
		? `A text has at most ${textMaxLength} characters here; yours has ${text.length}.`
		: undefined;
}

export function modelProblem(
	{ models, compare }: TokensLabDefinition,
	model: string | undefined,
): string | undefined {
	return [...models, compare.earlier, compare.newer].some((one) => one === model)
		? undefined
		: 'Choose one of the models of this lab.';
}
