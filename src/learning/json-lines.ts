/** One line of a JSON text that is laid out with two spaces. */
export interface JsonLine {
	depth: number;
	/** The name in front of the colon; absent for a bracket and for an element of a list. */
	name?: string;
	/** Names from the top to this one, joined by dots; places in a list are no part of it. */
	path?: string;
	/** Everything behind the name. */
	rest: string;
}

/** The lines of `JSON.stringify(value, null, 2)`, each with the path of the field that it opens. */
export function jsonLines(value: unknown): JsonLine[] {
	return linesOf(value, { depth: 0, path: '', comma: '' });
}

interface Place {
	depth: number;
	path: string;
	name?: string;
	comma: string;
}

function linesOf(value: unknown, place: Place): JsonLine[] {
	const { depth, path, name, comma } = place;
	const head = { depth, ...(name !== undefined && { name, path }) };
	if (typeof value !== 'object' || value === null)
		return [{ ...head, rest: `${JSON.stringify(value)}${comma}` }];
	const isList = Array.isArray(value);
	const [open, close] = isList ? ['[', ']'] : ['{', '}'];
	const entries: [string, unknown][] = Object.entries(value);
	if (entries.length === 0) return [{ ...head, rest: `${open}${close}${comma}` }];
	const inner = entries.flatMap(([key, one], i) =>
		linesOf(one, {
			depth: depth + 1,
			path: isList ? path : [path, key].filter(Boolean).join('.'),
			comma: i + 1 < entries.length ? ',' : '',
			...(!isList && { name: key }),
		}),
	);
	return [{ ...head, rest: open }, ...inner, { depth, rest: `${close}${comma}` }];
}
