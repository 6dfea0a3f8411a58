/** What a learner gave: option ids, typed text, order of steps, bin by card, ticked points, a run. */
export type Response = string | readonly string[] | Readonly<Record<string, unknown>>;

/** Absent while the response is missing, incomplete, or names something that the item does not have. */
export type Score = number | undefined;

export function isTextList(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
