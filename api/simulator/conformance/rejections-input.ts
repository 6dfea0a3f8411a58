import { documented, ours, seen } from './evidence.ts';
import { badRequest, type Rejection } from './rejection.ts';

/** Schemas, sizes and marks, and what the simulator adds. */
export const inputRejections: readonly Rejection[] = [
	{
		behaviour: 'A schema too deep to compile',
		body: {
			output_config: { format: { type: 'json_schema', schema: nested(70) } },
		},
		...badRequest,
		message: 'Schema is too complex for compilation.',
		evidence: documented('build-with-claude/structured-outputs'),
	},
	{
		behaviour: 'An object schema that allows other properties',
		body: {
			output_config: {
				format: { type: 'json_schema', schema: { type: 'object', properties: {} } },
			},
		},
		...badRequest,
		message: {
			begins: "output_config.format.schema: For 'object' type, 'additionalProperties' must be",
		},
		evidence: ours('that it is required is documented; the wording is unknown'),
	},
	{
		behaviour: 'Input longer than the context window',
		body: {
			model: 'claude-haiku-4-5',
			messages: [{ role: 'user', content: 'aé '.repeat(400_000) }],
		},
		...badRequest,
		message: { begins: 'prompt is too long: ' },
		evidence: seen('sojohnnysaid/project-guide#2'),
	},
	{
		behaviour: 'More than four cache breakpoints',
		body: {
			system: Array.from({ length: 5 }, () => ({
				type: 'text',
				text: 'x',
				cache_control: { type: 'ephemeral' },
			})),
		},
		...badRequest,
		message: 'A maximum of 4 blocks with cache_control may be provided. Found 5.',
		evidence: ours('the limit is documented; the wording is unknown'),
	},
	{
		behaviour: 'A tool name that cannot be one',
		body: { tools: [{ name: 'get weather', input_schema: { type: 'object' } }] },
		...badRequest,
		message: { begins: 'tools.0.custom.name: String should match pattern' },
		evidence: ours('the pattern is documented; the wording is unknown'),
	},
	{
		behaviour: 'A fault that the simulator does not know',
		headers: { 'simulator-fault': 'earthquake' },
		...badRequest,
		message: { begins: 'simulator-fault: «earthquake» is no fault' },
		evidence: ours('the header is the simulator’s own'),
	},
];

function nested(depth: number): object {
	const closed = { type: 'object', additionalProperties: false };
	return depth === 0 ? closed : { ...closed, properties: { a: nested(depth - 1) } };
}
