import { isRecord } from '#api/simulator/validate/shape.ts';

/** Brackets that are tried, of a text that may be nothing but brackets. */
const mostTries = 50;

/** A JSON object that stands in a text, and the schema of everything that looks like it. */
export interface Example {
	text: string;
	schema: Record<string, unknown>;
}

/** The first JSON object of a text: «in the form {"name": ""}». */
export function exampleIn(text: string): Example | undefined {
	const from = text.indexOf('{');
	if (from < 0) return undefined;
	let to = from;
	for (let tries = 0; tries < mostTries; tries++) {
		to = text.indexOf('}', to + 1);
		if (to < 0) return undefined;
		const piece = text.slice(from, to + 1);
		const example = objectIn(piece);
		if (!example) continue;
		const isEmpty = Object.keys(example).length === 0;
		return isEmpty ? undefined : { text: piece, schema: schemaOf(example, 0) };
	}
	return undefined;
}

const deepest = 6;

function schemaOf(example: unknown, depth: number): Record<string, unknown> {
	if (typeof example === 'number') return { type: 'number' };
	if (typeof example === 'boolean') return { type: 'boolean' };
	if (depth > deepest || typeof example !== 'object' || example === null) return { type: 'string' };
	if (Array.isArray(example))
		return { type: 'array', items: schemaOf(example[0] ?? '', depth + 1) };
	const entries = Object.entries(example);
	return {
		type: 'object',
		properties: Object.fromEntries(
			entries.map(([name, one]) => [name, schemaOf(one, depth + 1)] as const),
		),
		required: entries.map(([name]) => name),
	};
}

function objectIn(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? value : undefined;
	} catch {
		return undefined; // not yet the bracket that closes it, or no JSON at all
	}
}
