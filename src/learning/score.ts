import type { Item, ItemOf } from '#schemas/item.ts';

/** Absent while there is no response: not answered is not wrong. */
export type Outcome = 'correct' | 'incorrect' | undefined;

/** What a learner gave: option ids, typed text, order of steps, bin by card, ticked points. */
export type Response = string | readonly string[] | Readonly<Record<string, string>>;

/** What a lab item is judged by. */
type Transcript = Record<string, unknown>;

/**
 * Share earned, 0 to 1; `undefined` while the response is missing, incomplete, or names something
 * that the item does not have (it may have been stored before the item was edited).
 */
export function scoreOf(item: Item, response: unknown): number | undefined {
	switch (item.type) {
		case 'choice':
			return isTextList(response) ? scoreChoice(item, response) : undefined;
		case 'number':
			return typeof response === 'string' ? scoreNumber(item, response) : undefined;
		case 'text':
			return typeof response === 'string' ? scoreText(item, response) : undefined;
		case 'order':
			return isTextList(response) ? scoreOrder(item, response) : undefined;
		case 'sort':
			return isObject(response) ? scoreSort(item, response) : undefined;
		case 'recall':
			return isTextList(response) ? response.length / item.points.length : undefined;
		case 'lab':
			return isObject(response) ? scoreLab(item, response) : undefined;
	}
}

/** Only a whole score is correct: part of a sequence is not the sequence. */
export function outcomeOf(item: Item, response: unknown): Outcome {
	const score = scoreOf(item, response);
	return score === undefined ? undefined : score === 1 ? 'correct' : 'incorrect';
}

/** The number a learner meant: «50 %», «1,000», «0,5» and «32 MB» are numbers; «many» is not. */
export function numberIn(text: string, unit = ''): number | undefined {
	const plain = text.replace(unit, '').replace(/percent|[\s%_]/gi, '');
	const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
	const decimal = isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
	return /^-?(\d+\.?\d*|\.\d+)$/.test(decimal) ? Number(decimal) : undefined;
}

/** Spacing, quotation marks and, unless the item says otherwise, case do not make an answer wrong. */
export function normalText(text: string, isCaseSensitive: boolean): string {
	const plain = text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/^[`'"«“]+|[`'"»”.]+$/g, '');
	return isCaseSensitive ? plain : plain.toLowerCase();
}

/** The authored wrong answer that was given, with its feedback. */
export function wrongGiven(item: ItemOf<'number'> | ItemOf<'text'>, response: string) {
	if (item.type === 'number') {
		const given = numberIn(response, item.unit);
		return item.wrong.find(({ match }) => numberIn(match, item.unit) === given);
	}
	const given = normalText(response, item.caseSensitive);
	return item.wrong.find(({ match }) => normalText(match, item.caseSensitive) === given);
}

function scoreChoice({ options }: ItemOf<'choice'>, chosen: readonly string[]) {
	const known = options.filter(({ id }) => chosen.includes(id));
	if (known.length === 0 || known.length < chosen.length) return undefined;
	return options.every(({ id, correct }) => chosen.includes(id) === correct) ? 1 : 0;
}

function scoreNumber(item: ItemOf<'number'>, response: string) {
	const given = numberIn(response, item.unit);
	if (given === undefined) return undefined;
	// In floating point 0.4 - 0.3 is a little more than 0.1.
	const slack = Number.EPSILON * 4 * Math.max(1, Math.abs(item.answer));
	return Math.abs(given - item.answer) <= item.tolerance + slack ? 1 : 0;
}

function scoreText({ accept, caseSensitive }: ItemOf<'text'>, response: string) {
	const given = normalText(response, caseSensitive);
	if (given === '') return undefined;
	return accept.some((form) => normalText(form, caseSensitive) === given) ? 1 : 0;
}

/** `response` holds the places that the steps have in the item, in the order given. */
function scoreOrder({ steps }: ItemOf<'order'>, response: readonly string[]) {
	const isWhole = steps.every((_, place) => response.includes(String(place)));
	if (!isWhole || response.length !== steps.length) return undefined;
	return response.filter((place, index) => place === String(index)).length / steps.length;
}

/** `response` holds a bin for the place of each card. */
function scoreSort({ bins, cards }: ItemOf<'sort'>, response: Record<string, unknown>) {
	const isWhole = cards.every((_, place) => bins.some(({ id }) => id === response[place]));
	if (!isWhole) return undefined;
	return cards.filter(({ bin }, place) => bin === response[place]).length / cards.length;
}

/** Judged by what went over the wire: the fields that the item expects, and no others. */
function scoreLab({ expect }: ItemOf<'lab'>, transcript: Transcript) {
	const expected = Object.entries(expect).filter(([, value]) => value !== undefined);
	return expected.every(([field, value]) => transcript[field] === value) ? 1 : 0;
}

function isTextList(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
