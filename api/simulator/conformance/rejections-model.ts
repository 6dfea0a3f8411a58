import { documented, ours, repeated, seen } from './evidence.ts';
import { badRequest, opus, type Rejection } from './rejection.ts';

/** What depends on the model, and what the simulator adds. */
export const modelRejections: readonly Rejection[] = [
	{
		behaviour: 'A model that does not exist',
		body: { model: 'claude-haiku-3-5' },
		status: 404,
		type: 'not_found_error',
		message: 'model: claude-haiku-3-5',
		evidence: repeated(),
	},
	{
		behaviour: '`max_tokens` above what the model can write',
		body: { ...opus, max_tokens: 128_001 },
		...badRequest,
		message:
			'max_tokens: 128001 > 128000, which is the maximum allowed number of output tokens for claude-opus-5-5',
		evidence: repeated(),
	},
	{
		behaviour: 'A negative `max_tokens`',
		body: { max_tokens: -1 },
		...badRequest,
		message: 'max_tokens: Input should be greater than or equal to 0',
		evidence: ours('wording unknown'),
	},
	{
		behaviour: '`thinking` disabled where it is always on',
		body: { ...opus, thinking: { type: 'disabled' } },
		...badRequest,
		message:
			'"thinking.type.disabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
		evidence: documented('models/opus-5-5/whats-new-opus-5-5', 'Sep–Nov 2026'),
	},
	{
		behaviour: '`thinking` with a budget on a model after 4.6',
		body: { ...opus, thinking: { type: 'enabled', budget_tokens: 1024 } },
		...badRequest,
		message:
			'"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
		evidence: documented('build-with-claude/thinking', '2026-08-13'),
	},
	{
		behaviour: 'Adaptive thinking on a 4.5 model',
		body: { model: 'claude-haiku-4-5', thinking: { type: 'adaptive' } },
		...badRequest,
		message: 'adaptive thinking is not supported on this model',
		evidence: documented('build-with-claude/thinking', '2026-08-13'),
	},
	{
		behaviour: 'A thinking budget as large as `max_tokens`',
		body: {
			model: 'claude-haiku-4-5',
			max_tokens: 1024,
			thinking: { type: 'enabled', budget_tokens: 1024 },
		},
		...badRequest,
		message: { begins: '`max_tokens` must be greater than `thinking.budget_tokens`' },
		evidence: seen('ProfSynapse/nexus#17', '2026-02'),
	},
	{
		behaviour: 'An effort on a model without effort',
		body: { model: 'claude-haiku-4-5', output_config: { effort: 'low' } },
		...badRequest,
		message: 'output_config.effort: effort is not supported on this model',
		evidence: ours('wording unknown'),
	},
	{
		behaviour: 'A forced tool on a model that takes none',
		body: {
			...opus,
			tools: [{ name: 'a', input_schema: { type: 'object' } }],
			tool_choice: { type: 'any' },
		},
		...badRequest,
		message: { begins: 'tool_choice: "tool_choice.type.any" is not supported for this model.' },
		evidence: ours('that it is refused is documented; the wording is unknown'),
	},
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
