import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintsIn } from './hints.ts';
import { valueFor } from './schema-value.ts';

const leaf = fc.oneof(
	fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null') }),
	fc.record({
		type: fc.constant('string'),
		format: fc.constantFrom('email', 'date', 'uri', 'uuid'),
	}),
	fc.record({ enum: fc.array(fc.string(), { minLength: 1, maxLength: 3 }) }),
);
const { schema } = fc.letrec<{ schema: Record<string, unknown> }>((tie) => ({
	schema: fc.oneof(
		{ maxDepth: 3 },
		leaf,
		fc.record({
			type: fc.constant('array'),
			items: tie('schema'),
			minItems: fc.constantFrom(0, 1),
		}),
		fc
			.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('schema'), { maxKeys: 4 })
			.map((properties) => ({
				type: 'object',
				properties,
				required: Object.keys(properties),
				additionalProperties: false,
			})),
	),
}));

test('a value for a schema fits it', () => {
	fc.assert(
		fc.property(schema, fc.string(), (wanted, text) => {
			expect(isFitting(valueFor(wanted, hintsIn(text)), wanted)).toBe(true);
		}),
	);
});

test('a value for a schema ends, however large or circular that is', () => {
	const node: object = { $ref: '#/$defs/node' };
	const circular = {
		$ref: '#/$defs/node',
		$defs: { node: { type: 'object', properties: { next: node }, required: ['next'] } },
	};
	const huge = { type: 'array', minItems: 1e9, items: { const: 'x'.repeat(100_000) } };
	for (const wanted of [circular, huge, { type: 'array', items: huge, minItems: 50 }])
		expect(JSON.stringify(valueFor(wanted, hintsIn(''))).length).toBeLessThan(200_000);
});

/** As much of JSON Schema as the test writes. */
function isFitting(value: unknown, schema: Record<string, unknown>): boolean {
	if (Array.isArray(schema['enum'])) return schema['enum'].includes(value);
	switch (schema['type']) {
		case 'object': {
			const properties = schema['properties'] as Record<string, Record<string, unknown>>;
			const entries = Object.entries(value as object);
			return (
				entries.length === Object.keys(properties).length &&
				entries.every(([key, inner]) => isFitting(inner, properties[key]!))
			);
		}
		case 'array':
			return (
				Array.isArray(value) && value.every((item) => isFitting(item, schema['items'] as never))
			);
		case 'integer':
			return Number.isInteger(value);
		case 'null':
			return value === null;
		default:
			return typeof value === schema['type'];
	}
}
