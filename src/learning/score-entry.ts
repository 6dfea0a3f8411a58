import type { AskedOf } from '#schemas/item.ts';
import type { Score } from './response.ts';

export function scoreNumber(item: AskedOf<'number'>, response: unknown): Score {
	const given = typeof response === 'string' ? numberIn(response, item.unit) : undefined;
	if (given === undefined) return undefined;
	// In floating point 0.4 - 0.3 is a little more than 0.1.
	const slack = Number.EPSILON * 4 * Math.max(1, Math.abs(item.answer));
	return Math.abs(given - item.answer) <= item.tolerance + slack ? 1 : 0;
}

export function scoreText({ accept, caseSensitive }: AskedOf<'text'>, response: unknown): Score {
	const given = typeof response === 'string' && normalText(response, caseSensitive);
	if (!given) return undefined;
	return accept.some((form) => normalText(form, caseSensitive) === given) ? 1 : 0;
}

/** The authored wrong answer that was given, with its feedback. */
export function wrongGiven(item: AskedOf<'number'> | AskedOf<'text'>, response: string) {
	if (item.type === 'number') {
		const given = numberIn(response, item.unit);
		return item.wrong.find(({ match }) => numberIn(match, item.unit) === given);
	}
	const given = normalText(response, item.caseSensitive);
	return item.wrong.find(({ match }) => normalText(match, item.caseSensitive) === given);
}

/** The number a learner meant: «50 %», «1,000», «0,5», «$0.06» and «32 mb» are numbers; «many» is not. */
export function numberIn(text: string, unit = ''): number | undefined {
	const plain = text
		.toLowerCase()
		.replace(unit.toLowerCase(), '')
		.replace(unit.toLowerCase().replace(/s$/, ''), '')
		.replace(/\$|usd|dollars?|per ?cent|[\s%_]/g, '');
	// No group of thousands begins with a zero, but a decimal comma may stand behind one.
	const isGrouped = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain);
	const decimal = isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
	return /^-?(\d+\.?\d*|\.\d+)$/.test(decimal) ? Number(decimal) : undefined;
}

/** Spacing, quotation marks and, unless the item says otherwise, case do not make an answer wrong. */
function normalText(text: string, isCaseSensitive: boolean): string {
	const plain = text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/^[`'"«“]+|[`'"»”.]+$/g, '');
	return isCaseSensitive ? plain : plain.toLowerCase();
}
