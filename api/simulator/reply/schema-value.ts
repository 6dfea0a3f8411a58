import { uuidOf } from '#api/simulator/chance.ts';
import { isRecord } from '#api/simulator/validate/shape.ts';
import type { Hints } from './hints.ts';
import { bestOf, breadthOf, chosen, deepest } from './schema-choice.ts';
import { numberFor, stringFor } from './schema-leaf.ts';
import { merged, resolve } from './schema-refs.ts';

interface Making {
	root: Record<string, unknown>;
	hints: Hints;
	/** How many values there may still be: a schema can ask for more than fits into a reply. */
	left: number;
}

/** A value that fits a JSON schema, filled from what the conversation says as far as that can be seen. */
export function valueFor(schema: Record<string, unknown>, hints: Hints): unknown {
	return make(schema, '', { root: schema, hints, left: 500 }, 0);
}

function make(schema: unknown, key: string, making: Making, depth: number): unknown {
	making.left -= 1 + (isRecord(schema) ? breadthOf(schema) : 0);
	if (!isRecord(schema) || making.left <= 0) return null;
	if ('const' in schema) return weighed(schema['const'], making);
	const options = schema['enum'];
	if (Array.isArray(options) && options.length)
		return weighed(chosen(options, making.hints), making);
	const reference = schema['$ref'];
	if (typeof reference === 'string')
		return depth > deepest ? null : make(resolve(making.root, reference), key, making, depth + 1);
	const union = schema['anyOf'] ?? schema['oneOf'];
	if (Array.isArray(union)) return make(bestOf(union, depth), key, making, depth + 1);
	const parts = schema['allOf'];
	if (Array.isArray(parts)) return made(merged(schema, parts, making.root), key, making, depth);
	return made(schema, key, making, depth);
}

function made(
	schema: Record<string, unknown>,
	key: string,
	making: Making,
	depth: number,
): unknown {
	switch (typeOf(schema)) {
		case 'object':
			return objectFor(schema, making, depth);
		case 'array':
			return arrayFor(schema, key, making, depth);
		case 'boolean':
			return !/\b(?:no|not|never|false)\b/i.test(making.hints.text);
		case 'null':
			return null;
		case 'integer':
			return numberFor(schema, making.hints, 1);
		case 'number':
			return numberFor(schema, making.hints, undefined);
		default:
			if (schema['format'] === 'uuid') return uuidOf('uuid', key, making.hints.text);
			return stringFor(schema, key, making.hints);
	}
}

function typeOf(schema: Record<string, unknown>): unknown {
	const { type } = schema;
	if (Array.isArray(type)) return type.find((name) => name !== 'null') ?? 'null';
	if (type !== undefined) return type;
	if ('properties' in schema) return 'object';
	return 'items' in schema ? 'array' : 'string';
}

/** Required properties come first; optional ones as long as there is room. */
function objectFor(schema: Record<string, unknown>, making: Making, depth: number): unknown {
	const properties = isRecord(schema['properties']) ? schema['properties'] : {};
	const named = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
	const required = named.filter((name) => Object.hasOwn(properties, name));
	const first = new Set(required);
	const optional = Object.keys(properties).filter((name) => !first.has(name));
	const value: [string, unknown][] = [];
	for (const name of required) value.push([name, make(properties[name], name, making, depth + 1)]);
	for (const name of optional)
		if (depth < 2 && making.left > 100 && !isRecursive(properties[name]))
			value.push([name, make(properties[name], name, making, depth + 1)]);
	return Object.fromEntries(value);
}

function isRecursive(schema: unknown): boolean {
	return isRecord(schema) && '$ref' in schema;
}

function arrayFor(
	schema: Record<string, unknown>,
	key: string,
	making: Making,
	depth: number,
): unknown[] {
	const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
	const { items } = schema;
	if (depth > deepest) return [];
	const isStrings = isRecord(items) && items['type'] === 'string' && !('enum' in items);
	const { names } = making.hints;
	if (isStrings && names.length > 1) return names.slice(0, Math.max(least, 5));
	const count = Math.min(Math.max(least, 1), 20);
	return Array.from({ length: count }, () => make(items ?? {}, key, making, depth + 1));
}

/** A value out of the schema counts by its length: one can be as long as a request, and stand many times. */
function weighed(value: unknown, making: Making): unknown {
	making.left -= Math.ceil(JSON.stringify(value).length / 200);
	return making.left > 0 ? value : null;
}
