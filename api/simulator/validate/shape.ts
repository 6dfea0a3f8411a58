import { invalid } from '#api/simulator/problem.ts';

/** Says nothing about a good value and throws the API's 400 about a bad one, naming its path. */
export type Shape = (value: unknown, path: string) => void;

export type Fields = Readonly<Record<string, Shape>>;

/** What was not named is refused by its path. Missing fields are reported before unknown ones. */
export function object(required: Fields, optional: Fields = {}): Shape {
	const requiredFields = Object.entries(required);
	const optionalFields = Object.entries(optional);
	const known = new Set([...Object.keys(required), ...Object.keys(optional)]);
	return (value, path) => {
		if (!isRecord(value)) throw invalid(path, 'Input should be a valid dictionary');
		for (const [key, shape] of requiredFields) {
			if (value[key] === undefined) throw invalid(join(path, key), 'Field required');
			shape(value[key], join(path, key));
		}
		for (const [key, shape] of optionalFields)
			if (value[key] !== undefined) shape(value[key], join(path, key));
		for (const key of Object.keys(value))
			if (!known.has(key)) throw invalid(join(path, key), 'Extra inputs are not permitted');
	};
}

/** A union told apart by one field; the tag becomes a step of the path, as in `content.1.tool_use.text`. */
export function tagged(field: string, shapes: Fields, untagged?: string): Shape {
	return (value, path) => {
		if (!isRecord(value)) throw invalid(path, 'Input should be a valid dictionary');
		const tag = value[field] ?? untagged;
		if (tag === undefined) throw invalid(join(path, field), 'Field required');
		const shape = typeof tag === 'string' && Object.hasOwn(shapes, tag) ? shapes[tag] : undefined;
		if (shape) return shape(value, join(path, String(tag)));
		const expected = Object.keys(shapes).map((name) => `'${name}'`);
		throw invalid(
			path,
			`Input tag '${String(tag).slice(0, 64)}' found using '${field}' does not match any of the expected tags: ${expected.join(', ')}`,
		);
	};
}

export function string(rule: { min?: number; max?: number; pattern?: RegExp } = {}): Shape {
	const { min = 0, max = Infinity, pattern } = rule;
	return (value, path) => {
		if (typeof value !== 'string') throw invalid(path, 'Input should be a valid string');
		if (value.length < min)
			throw invalid(path, `String should have at least ${min} character${min === 1 ? '' : 's'}`);
		if (value.length > max) throw invalid(path, `String should have at most ${max} characters`);
		if (pattern && !pattern.test(value))
			throw invalid(path, `String should match pattern '${pattern.source}'`);
	};
}

export function integer(atLeast = -Infinity, atMost = Infinity): Shape {
	return (value, path) => {
		if (typeof value !== 'number' || !Number.isInteger(value))
			throw invalid(path, 'Input should be a valid integer');
		inRange(value, path, atLeast, atMost);
	};
}

export function number(atLeast: number, atMost: number): Shape {
	return (value, path) => {
		if (typeof value !== 'number') throw invalid(path, 'Input should be a valid number');
		inRange(value, path, atLeast, atMost);
	};
}

function inRange(value: number, path: string, atLeast: number, atMost: number): void {
	if (value < atLeast) throw invalid(path, `Input should be greater than or equal to ${atLeast}`);
	if (value > atMost) throw invalid(path, `Input should be less than or equal to ${atMost}`);
}

export const boolean: Shape = (value, path) => {
	if (typeof value !== 'boolean') throw invalid(path, 'Input should be a valid boolean');
};

export const dictionary: Shape = (value, path) => {
	if (!isRecord(value)) throw invalid(path, 'Input should be a valid dictionary');
};

export const anything: Shape = () => undefined;

export function oneOf(...values: readonly string[]): Shape {
	const quoted = values.map((value) => `'${value}'`);
	const expected = [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ');
	return (value, path) => {
		if (typeof value !== 'string' || !values.includes(value))
			throw invalid(path, `Input should be ${expected}`);
	};
}

export function arrayOf(shape: Shape): Shape {
	return (value, path) => {
		if (!Array.isArray(value)) throw invalid(path, 'Input should be a valid list');
		for (let at = 0; at < value.length; at++) shape(value[at], join(path, String(at)));
	};
}

export function nullable(shape: Shape): Shape {
	return (value, path) => {
		if (value !== null) shape(value, path);
	};
}

export function stringOr(shape: Shape): Shape {
	return (value, path) => {
		if (typeof value !== 'string') shape(value, path);
	};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, step: string): string {
	return path ? `${path}.${step}` : step;
}
