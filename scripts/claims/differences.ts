import { isDeepStrictEqual } from 'node:util';

/** Nothing, or one sentence that says what was found and what was expected. */
export function equalDifference(
	what: string,
	found: unknown,
	expected: unknown,
	detail = '',
): string[] {
	if (isAsExpected(found, expected)) return [];
	return [`${what}: ${show(found)}${detail} instead of ${show(expected)}`];
}

/** The same for dotted paths in a value: `content.0.text`. */
export const pathDifferences = (
	value: unknown,
	expected: Readonly<Record<string, unknown>>,
): string[] =>
	Object.entries(expected).flatMap(([path, wanted]) =>
		equalDifference(path, at(value, path), wanted),
	);

/** As it stands in a message; long values are cut. */
export function show(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
	return text.length > 300 ? `${text.slice(0, 300)} …` : text;
}

/** A string that begins and ends with «/» is a pattern. */
function isAsExpected(found: unknown, expected: unknown): boolean {
	const pattern = typeof expected === 'string' ? /^\/(.+)\/$/.exec(expected)?.[1] : undefined;
	if (pattern !== undefined) return new RegExp(pattern).test(String(found));
	return isDeepStrictEqual(found, expected);
}

const at = (value: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>(
			(from, key) =>
				from !== null && typeof from === 'object' ? Reflect.get(from, key) : undefined,
			value,
		);
