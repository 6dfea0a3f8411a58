import type { Params } from '#api/simulator/conversation.ts';
import type { ModelRow } from '#api/simulator/facts.ts';
import { invalid } from '#api/simulator/problem.ts';
import { isRecord } from './shape.ts';

/** Structured outputs and strict tools compile their schema, so not every schema will do. */
export function checkOutputs(params: Params, model: ModelRow): void {
	const format = params.output_config?.format;
	if (format) {
		if (model.accepts.structuredOutputs === false)
			throw invalid('output_config.format', 'structured outputs are not supported on this model');
		if (hasCitations(params))
			throw invalid(
				'output_config.format',
				'citations cannot be combined with a JSON output format',
			);
		checkSchema(format.schema, 'output_config.format.schema');
	}
	for (const [at, tool] of (params.tools ?? []).entries())
		if ('input_schema' in tool && tool.strict)
			checkSchema(tool.input_schema, `tools.${at}.custom.input_schema`);
}

function hasCitations({ messages }: Params): boolean {
	return messages.some(
		({ content }) =>
			typeof content !== 'string' &&
			content.some(
				(block) =>
					(block.type === 'document' || block.type === 'search_result') && block.citations?.enabled,
			),
	);
}

const unsupported = [
	'minimum',
	'maximum',
	'exclusiveMinimum',
	'exclusiveMaximum',
	'multipleOf',
	'minLength',
	'maxLength',
];
const deepest = 64;

function checkSchema(schema: unknown, path: string, depth = 0): void {
	if (!isRecord(schema)) return;
	if (depth > deepest) throw invalid('', 'Schema is too complex for compilation.');
	for (const keyword of unsupported)
		if (keyword in schema) throw invalid(path, `the keyword '${keyword}' is not supported`);
	const reference = schema['$ref'];
	if (typeof reference === 'string' && !reference.startsWith('#'))
		throw invalid(path, 'external $ref is not supported');
	if (isRecord(schema['properties']) || schema['type'] === 'object') {
		if (schema['additionalProperties'] !== false)
			throw invalid(
				path,
				"For 'object' type, 'additionalProperties' must be explicitly set to false",
			);
	}
	for (const [key, inner] of innerSchemas(schema)) checkSchema(inner, `${path}.${key}`, depth + 1);
}

function innerSchemas(schema: Record<string, unknown>): [string, unknown][] {
	const lists = ['anyOf', 'allOf', 'oneOf'].flatMap((key) => entriesUnder(schema, key));
	const maps = ['properties', '$defs', 'definitions'].flatMap((key) => entriesUnder(schema, key));
	return [...lists, ...maps, ['items', schema['items']]];
}

function entriesUnder(schema: Record<string, unknown>, key: string): [string, unknown][] {
	const inner = schema[key];
	if (typeof inner !== 'object' || inner === null) return [];
	return Object.entries(inner).map(([name, value]) => [`${key}.${name}`, value]);
}
