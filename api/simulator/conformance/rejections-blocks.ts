import { documented, ours, sdk } from './evidence.ts';
import { badRequest, user, type Rejection } from './rejection.ts';

/** What a turn may hold, and tool results. */
export const blockRejections: readonly Rejection[] = [
	{
		behaviour: 'A `tool_use` without its result',
		body: {
			messages: [
				user,
				{ role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'a', input: {} }] },
				{ role: 'user', content: 'And?' },
			],
		},
		...badRequest,
		message: {
			begins:
				'messages.1: tool_use ids were found without tool_result blocks immediately after: toolu_1',
		},
		evidence: documented('agents-and-tools/tool-use/handle-tool-calls', '2026-08-21'),
	},
	{
		behaviour: 'A result without its `tool_use`',
		body: { messages: [{ role: 'user', content: [{ type: 'tool_result', tool_use_id: 'x' }] }] },
		...badRequest,
		message: {
			begins: 'messages.0.content.0: unexpected tool_use_id found in tool_result blocks: x',
		},
		evidence: ours('wording unknown'),
	},
	{
		behaviour: 'A changed thinking block in the latest assistant turn',
		body: {
			messages: [
				user,
				{
					role: 'assistant',
					content: [
						{ type: 'thinking', thinking: 'changed', signature: 'EqQB' },
						{ type: 'text', text: 'Hi' },
					],
				},
				user,
			],
		},
		...badRequest,
		message: {
			begins:
				'messages.1.content.0: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified.',
		},
		evidence: documented('build-with-claude/thinking-troubleshooting', '2026-08-13'),
	},
	{
		behaviour: 'A block of an unknown type',
		body: { messages: [{ role: 'user', content: [{ type: 'video' }] }] },
		...badRequest,
		message: {
			begins: "messages.0.content.0: Input tag 'video' found using 'type' does not match any",
		},
		evidence: sdk('the union of block types; the wording is ours'),
	},
];
