import { isRecord } from '#api/simulator/validate/shape.ts';
import type { Hints } from './hints.ts';

/** From here on a value ends. */
export const deepest = 12;

/** Of an `enum`, so many are looked for in the text. */
const mostOptions = 500;

/** The option the text mentions, or the first. */
export function chosen(options: readonly unknown[], { text }: Hints): unknown {
	const lower = text.toLowerCase();
	const mentioned = options
		.slice(0, mostOptions)
		.find(
			(option) =>
				typeof option === 'string' && option !== '' && lower.includes(option.toLowerCase()),
		);
	return mentioned ?? options[0];
}

/** Deep down the shortest way out is `null`; otherwise a value says more. */
export function bestOf(union: readonly unknown[], depth: number): unknown {
	const isNull = (schema: unknown) => isRecord(schema) && schema['type'] === 'null';
	const wanted = depth > deepest / 2 ? union.find(isNull) : undefined;
	return wanted ?? union.find((schema) => !isNull(schema)) ?? union[0];
}

/** A broad schema counts more than once: through `$ref` it can stand in many places. */
export function breadthOf(schema: Record<string, unknown>): number {
	const { enum: options, anyOf, oneOf, allOf, properties } = schema;
	const parts = [anyOf, oneOf, allOf, isRecord(properties) && Object.keys(properties)];
	const broadest = Math.max(...parts.map((part) => (Array.isArray(part) ? part.length : 0)));
	const tried = Array.isArray(options) ? Math.min(options.length, mostOptions) : 0;
	return Math.floor(broadest / 100) + Math.floor(tried / 25);
}
