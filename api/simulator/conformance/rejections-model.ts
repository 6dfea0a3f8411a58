import { documented, ours, repeated, seen } from './evidence.ts';
import { badRequest, opus, type Rejection } from './rejection.ts';

/** What depends on the model. */
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
		behaviour: '`thinking` disabled on Sonnet 5.5',
		body: { model: 'claude-sonnet-5-5', thinking: { type: 'disabled' } },
		...badRequest,
		message: {
			begins:
				'To turn thinking off on this model, send "thinking": {"type": "between_tools"} instead of {"type": "disabled"}.',
		},
		evidence: documented('build-with-claude/thinking-troubleshooting', '2026-10-10'),
	},
	{
		behaviour: '`thinking` between tools on another model than Sonnet 5.5',
		body: { model: 'claude-haiku-5-5', thinking: { type: 'between_tools' } },
		...badRequest,
		message: '"thinking.type.between_tools" is not supported for this model.',
		evidence: documented('build-with-claude/thinking-troubleshooting', '2026-10-10'),
	},
	{
		behaviour: '`thinking` disabled at an effort above high on Haiku 5.5',
		body: {
			model: 'claude-haiku-5-5',
			thinking: { type: 'disabled' },
			output_config: { effort: 'xhigh' },
		},
		...badRequest,
		message:
			"output_config.effort 'xhigh' is not supported when thinking is disabled on this model. Use effort 'high' or below, or enable thinking.",
		evidence: documented('build-with-claude/thinking-troubleshooting', '2026-10-10'),
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
		message: 'tool_choice: type "tool" and "any" are not supported for this model.',
		evidence: documented('models/sonnet-5-5/whats-new-sonnet-5-5', '2026-09-29'),
	},
	{
		behaviour: '`top_p` 1 under version 2023-06-01 on Haiku 5.5, whose default is 0.99',
		body: { model: 'claude-haiku-5-5', top_p: 1 },
		...badRequest,
		message: '`top_p` is not supported for this model',
		evidence: ours('that it is refused is documented; the wording is unknown'),
	},
];
