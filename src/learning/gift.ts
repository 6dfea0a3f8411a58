import type { Item, ItemOf } from '#schemas/item.ts';

/**
 * One item in Moodle's GIFT format, or `undefined` where GIFT has no such type: it can neither hold
 * an order of steps nor look at a lab.
 */
export function giftOf(item: Item): string | undefined {
	const answers = answersOf(item);
	if (!answers) return undefined;
	const lines = [...answers, `####${escaped(item.explain)}`].map((line) => `\t${line}`);
	return `// id: ${item.id}, rev ${item.rev}, objective ${item.objective}\n::${escaped(item.id)}::[markdown]${escaped(item.stem)} {${item.type === 'number' ? '#' : ''}\n${lines.join('\n')}\n}\n`;
}

function answersOf(item: Item): string[] | undefined {
	switch (item.type) {
		case 'choice':
			return choiceAnswers(item);
		case 'number':
			return [
				`=${item.answer}:${item.tolerance}`,
				...item.wrong.map(({ match, feedback }) => `=%0%${match}:0#${escaped(feedback)}`),
			];
		case 'text':
			return [
				...item.accept.map((form) => `=${escaped(form)}`),
				...item.wrong.map(({ match, feedback }) => `=%0%${escaped(match)}#${escaped(feedback)}`),
			];
		case 'sort':
			return item.cards.map(({ text, bin }) => {
				const label = item.bins.find(({ id }) => id === bin)?.label ?? bin;
				return `=${escaped(text)} -> ${escaped(label)}`;
			});
		case 'recall':
			return []; // empty braces are an essay
		default:
			return undefined;
	}
}

/** One key is right or wrong; several share the points, and distractors take the same away. */
function choiceAnswers({ options }: ItemOf<'choice'>): string[] {
	const keys = options.filter(({ correct }) => correct).length;
	const weight = Number((100 / keys).toFixed(5));
	return options.map(({ text, correct, feedback }) => {
		const several = `~%${correct ? weight : -weight}%`;
		const mark = keys > 1 ? several : correct ? '=' : '~';
		return `${mark}${escaped(text)}#${escaped(feedback)}`;
	});
}

/** GIFT's own marks are escaped; an empty line would end the question. */
function escaped(text: string): string {
	return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\n\s*\n/g, '\n');
}
