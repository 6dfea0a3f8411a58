import type { Item } from '#schemas/item.ts';
import { longestIsKey } from './longest-is-key.ts';
import { isNegativeQuestion } from './item-tells.ts';
import { lintChoice } from './choice-lint.ts';

export interface ItemFinding {
	rule: string;
	/** Item or objective it is about; absent when it is about the bank. */
	id?: string;
	message: string;
}

interface Objective {
	id: string;
	/** Objectives of one module share a test. */
	module?: string;
}

/**
 * Tells that let an item be answered without knowing, and gaps in the bank. Says nothing about an
 * item that is sound; what it does say fails the check.
 */
export function lintItems(items: readonly Item[], objectives: readonly Objective[]): ItemFinding[] {
	return [
		...items.flatMap(lintItem),
		...longestIsKey(items),
		...tooFew(items, objectives),
		...tooMuchRecall(items, objectives),
	];
}

function lintItem(item: Item): ItemFinding[] {
	const found = (rule: string, message: string) => ({ rule, id: item.id, message });
	return [
		...(isNegativeQuestion(item.stem)
			? [
					found(
						'negative-stem',
						'The stem asks for what is not so. Ask the other way round, or write NOT.',
					),
				]
			: []),
		...(item.sources.length === 0
			? [found('source', 'No source. Name a row of facts/sources.yaml.')]
			: []),
		...feedbacksOf(item)
			.filter((feedback) => feedback.trim() === '')
			.map(() =>
				found('feedback', 'An option has no feedback. Say why it is right or why it tempts.'),
			),
		...(item.type === 'recall' && item.use.includes('test')
			? [
					found(
						'recall-in-test',
						'The learner grades it, so it cannot be in a test. Take «test» out.',
					),
				]
			: []),
		...(item.type === 'choice' ? lintChoice(item) : []),
	];
}

function feedbacksOf(item: Item): string[] {
	if (item.type === 'choice') return item.options.map(({ feedback }) => feedback);
	if (item.type === 'sort') return item.cards.map(({ feedback }) => feedback);
	if (item.type === 'number' || item.type === 'text')
		return item.wrong.map(({ feedback }) => feedback);
	return [];
}

const isScored = ({ type, use }: Item) =>
	type !== 'recall' && (use.includes('quiz') || use.includes('test') || use.includes('inline'));

function tooFew(items: readonly Item[], objectives: readonly Objective[]): ItemFinding[] {
	return objectives.flatMap(({ id }) => {
		const count = items.filter((item) => item.objective === id && isScored(item)).length;
		if (count >= 2) return [];
		return { rule: 'two-per-objective', id, message: `${count} scored item. Write at least two.` };
	});
}

function tooMuchRecall(items: readonly Item[], objectives: readonly Objective[]): ItemFinding[] {
	const modules = new Set(objectives.map(({ module }) => module));
	return [...modules].flatMap((module) => {
		const own = new Set(objectives.filter((one) => one.module === module).map(({ id }) => id));
		const test = items.filter(({ use, objective }) => use.includes('test') && own.has(objective));
		const above = test.filter(({ level }) => level !== 'recall').length;
		if (above * 2 >= test.length) return [];
		const message = `${above} of ${test.length} test items are above recall. At least half have to be.`;
		return { rule: 'above-recall', ...(module && { id: module }), message };
	});
}
