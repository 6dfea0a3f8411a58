import type { TokensLab } from '#schemas/lab.ts';

/** Why a text is not counted, in a sentence, or nothing. */
export function textProblem({ textMaxLength }: TokensLab, text: string): string | undefined {
	if (text.trim() === '') return 'Choose a text or type one.';
	return text.length > textMaxLength
		? `A text has at most ${textMaxLength} characters here; yours has ${text.length}. Nothing was sent.`
		: undefined;
}

/** What the learner expects, where a number stands in the form. */
export function estimateIn(values: FormData): number | undefined {
	const typed = values.get('estimate');
	const estimate = typeof typed === 'string' && typed.trim() !== '' ? Number(typed) : NaN;
	return Number.isInteger(estimate) && estimate >= 0 ? estimate : undefined;
}
