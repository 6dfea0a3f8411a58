import { documented, ours, repeated, seen, sdk, type Evidence } from './evidence.ts';

/** A request that the API refuses, with what the simulator says to it. */
export interface Rejection {
	behaviour: string;
	/** Fields over a good request; `undefined` takes a field out. */
	body?: Record<string, unknown> | string;
	headers?: Record<string, string>;
	status: number;
	type: string;
	/** The whole message, or how it begins where only that is known. */
	message: string | { begins: string };
	evidence: Evidence;
}

const bad = { status: 400, type: 'invalid_request_error' };
const unauthorized = { status: 401, type: 'authentication_error' };
const user = { role: 'user', content: 'Hello' };
const newest = { 'anthropic-version': '2026-10-21' };
const opus = { model: 'claude-opus-5-5' };

/** Credentials, headers, fields and turns, in the order of the gates. */
export const rejections: readonly Rejection[] = [
	{
		behaviour: 'No credential',
		headers: { 'x-api-key': '' },
		...unauthorized,
		message: 'x-api-key header is required',
		evidence: repeated('mostly mocks; the wording since keys go as Bearer is unknown'),
	},
	{
		behaviour: 'A key that no account has',
		headers: { 'x-api-key': 'sk-ant-invalid' },
		...unauthorized,
		message: 'invalid x-api-key',
		evidence: seen('ITSpecialist111/ai_automation_suggester#153', '2026-03'),
	},
	{
		behaviour: 'No `anthropic-version`',
		headers: { 'anthropic-version': '' },
		...bad,
		message: 'anthropic-version: header is required',
		evidence: repeated(),
	},
	{
		behaviour: 'An `anthropic-version` that never was',
		headers: { 'anthropic-version': '2020-01-01' },
		...bad,
		message: 'anthropic-version: "2020-01-01" is not a valid version',
		evidence: ours('wording unknown'),
	},
	{
		behaviour: 'A beta name that cannot be one',
		headers: { 'anthropic-beta': 'invalid-beta-name' },
		...bad,
		message:
			'Unexpected value(s) `invalid-beta-name` for the `anthropic-beta` header. Please consult our documentation at platform.claude.com/docs or try again without the header.',
		evidence: documented('api/beta-headers'),
	},
	{
		behaviour: 'A body that is not JSON',
		body: '{"model":',
		...bad,
		message: 'The request body is not valid JSON.',
		evidence: ours('wording unknown'),
	},
	{
		behaviour: '`max_tokens` left out',
		body: { max_tokens: undefined },
		...bad,
		message: 'max_tokens: Field required',
		evidence: seen('tickernelz/opencode-mem#50', '2026-03-03'),
	},
	{
		behaviour: '`model` left out',
		body: { model: undefined },
		...bad,
		message: 'model: Field required',
		evidence: repeated('the pattern of `max_tokens: Field required`'),
	},
	{
		behaviour: '`messages` left out',
		body: { messages: undefined },
		...bad,
		message: 'messages: Field required',
		evidence: repeated('the pattern of `max_tokens: Field required`'),
	},
	{
		behaviour: 'A field that does not exist',
		body: { response_format: { type: 'json_object' } },
		...bad,
		message: 'response_format: Extra inputs are not permitted',
		evidence: seen('amrit110/oli#7', '2025'),
	},
	{
		behaviour: 'A beta field without its beta header',
		body: { context_management: { edits: [] } },
		...bad,
		message: 'context_management: Extra inputs are not permitted',
		evidence: seen('anthropics/claude-code#14135', '2025'),
	},
	{
		behaviour: 'A field that does not exist inside a block',
		body: {
			messages: [
				user,
				{
					role: 'assistant',
					content: [{ type: 'tool_use', id: 'a', name: 'b', input: {}, text: '' }],
				},
			],
		},
		...bad,
		message: 'messages.1.content.0.tool_use.text: Extra inputs are not permitted',
		evidence: seen('anthropics/claude-code#4378', '2025'),
	},
	{
		behaviour: '`temperature` under version 2026-10-21, whatever its value',
		headers: newest,
		body: { temperature: 1 },
		...bad,
		message: 'temperature: Extra inputs are not permitted',
		evidence: seen('qiita.com/Synthorai/items/01a0067e88747257a4e6', '2026-10'),
	},
	{
		behaviour: '`temperature` under version 2023-06-01 on a model after 4.6',
		body: { temperature: 0.2 },
		...bad,
		message: '`temperature` is not supported for this model',
		evidence: ours('that it is refused is documented; the wording is unknown'),
	},
	{
		behaviour: 'A document in an assistant turn under 2026-10-21',
		headers: newest,
		body: {
			messages: [
				user,
				{
					role: 'assistant',
					content: [
						{ type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'x' } },
					],
				},
				user,
			],
		},
		...bad,
		message: 'messages.1.content.0: `document` blocks are not permitted in `assistant` messages',
		evidence: ours('that it is refused rests on secondary sources; the wording is unknown'),
	},
	{
		behaviour: 'Citations on a text block of a user turn under 2026-10-21',
		headers: newest,
		body: {
			messages: [
				{
					role: 'user',
					content: [
						{
							type: 'text',
							text: 'x',
							citations: [
								{
									type: 'char_location',
									cited_text: 'x',
									document_index: 0,
									document_title: null,
									start_char_index: 0,
									end_char_index: 1,
								},
							],
						},
					],
				},
			],
		},
		...bad,
		message: 'messages.0.content.0.text.citations: Extra inputs are not permitted',
		evidence: ours('that it is refused rests on secondary sources; the wording is unknown'),
	},
	{
		behaviour: 'No messages',
		body: { messages: [] },
		...bad,
		message: 'messages: at least one message is required',
		evidence: seen('hinthornw/promptimizer#19', '2025'),
	},
	{
		behaviour: 'A first turn that is not the user’s',
		body: { messages: [{ role: 'assistant', content: 'Hi' }, user] },
		...bad,
		message: 'messages: first message must use the "user" role',
		evidence: repeated('LangChain documentation; today’s wording is unknown'),
	},
	{
		behaviour: 'A system turn that comes first',
		body: { messages: [{ role: 'system', content: 'Be brief.' }, user] },
		...bad,
		message: { begins: "messages.0: use the top-level 'system' parameter" },
		evidence: repeated('notes «verified live» in 2026; the end of the sentence is ours'),
	},
	{
		behaviour: 'A system turn on a model that takes none',
		body: {
			model: 'claude-haiku-4-5',
			messages: [user, { role: 'system', content: 'Be brief.' }],
		},
		...bad,
		message: "messages.1: role 'system' is not supported on this model",
		evidence: repeated('several notes «verified live» in 2026; the path is ours'),
	},
	{
		behaviour: 'A role that does not exist',
		body: { messages: [{ role: 'tool', content: 'x' }] },
		...bad,
		message: "messages.0.role: Input should be 'user', 'assistant' or 'system'",
		evidence: ours('older logs name two roles; today’s list is unknown'),
	},
	{
		behaviour: 'A turn without content',
		body: { messages: [{ role: 'user', content: '' }] },
		...bad,
		message:
			'messages: all messages must have non-empty content except for the optional final assistant message',
		evidence: seen('writingmate/chatlabs#35', '2024'),
	},
	{
		behaviour: 'Prefill on a model after 4.5',
		body: { messages: [user, { role: 'assistant', content: 'Sure:' }] },
		...bad,
		message:
			'This model does not support assistant message prefill. The conversation must end with a user message.',
		evidence: documented('api/errors', '2026-08-21'),
	},
	{
		behaviour: 'A `tool_use` without its result',
		body: {
			messages: [
				user,
				{ role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'a', input: {} }] },
				{ role: 'user', content: 'And?' },
			],
		},
		...bad,
		message: {
			begins:
				'messages.1: tool_use ids were found without tool_result blocks immediately after: toolu_1',
		},
		evidence: documented('agents-and-tools/tool-use/handle-tool-calls', '2026-08-21'),
	},
	{
		behaviour: 'A result without its `tool_use`',
		body: { messages: [{ role: 'user', content: [{ type: 'tool_result', tool_use_id: 'x' }] }] },
		...bad,
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
		...bad,
		message: {
			begins:
				'messages.1.content.0: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified.',
		},
		evidence: documented('build-with-claude/thinking-troubleshooting', '2026-08-13'),
	},
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
		...bad,
		message:
			'max_tokens: 128001 > 128000, which is the maximum allowed number of output tokens for claude-opus-5-5',
		evidence: repeated(),
	},
	{
		behaviour: 'A negative `max_tokens`',
		body: { max_tokens: -1 },
		...bad,
		message: 'max_tokens: Input should be greater than or equal to 0',
		evidence: ours('wording unknown'),
	},
	{
		behaviour: '`thinking` disabled where it is always on',
		body: { ...opus, thinking: { type: 'disabled' } },
		...bad,
		message:
			'"thinking.type.disabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
		evidence: documented('models/opus-5-5/whats-new-opus-5-5', '2026-11'),
	},
	{
		behaviour: '`thinking` with a budget on a model after 4.6',
		body: { ...opus, thinking: { type: 'enabled', budget_tokens: 1024 } },
		...bad,
		message:
			'"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
		evidence: documented('build-with-claude/thinking', '2026-08-13'),
	},
	{
		behaviour: 'Adaptive thinking on a 4.5 model',
		body: { model: 'claude-haiku-4-5', thinking: { type: 'adaptive' } },
		...bad,
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
		...bad,
		message: { begins: '`max_tokens` must be greater than `thinking.budget_tokens`' },
		evidence: seen('ProfSynapse/nexus#17', '2026-02'),
	},
	{
		behaviour: 'An effort on a model without effort',
		body: { model: 'claude-haiku-4-5', output_config: { effort: 'low' } },
		...bad,
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
		...bad,
		message: { begins: 'tool_choice: "tool_choice.type.any" is not supported for this model.' },
		evidence: ours('that it is refused is documented; the wording is unknown'),
	},
	{
		behaviour: 'A schema too deep to compile',
		body: {
			output_config: { format: { type: 'json_schema', schema: nested(70) } },
		},
		...bad,
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
		...bad,
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
		...bad,
		message: { begins: 'prompt is too long: ' },
		evidence: seen('sojohnnysaid/project-guide#2', '2026'),
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
		...bad,
		message: 'A maximum of 4 blocks with cache_control may be provided. Found 5.',
		evidence: ours('the limit is documented; the wording is unknown'),
	},
	{
		behaviour: 'A tool name that cannot be one',
		body: { tools: [{ name: 'get weather', input_schema: { type: 'object' } }] },
		...bad,
		message: { begins: 'tools.0.custom.name: String should match pattern' },
		evidence: ours('the pattern is documented; the wording is unknown'),
	},
	{
		behaviour: 'A fault that the simulator does not know',
		headers: { 'simulator-fault': 'earthquake' },
		...bad,
		message: { begins: 'simulator-fault: «earthquake» is no fault' },
		evidence: ours('the header is the simulator’s own'),
	},
	{
		behaviour: 'A block of an unknown type',
		body: { messages: [{ role: 'user', content: [{ type: 'video' }] }] },
		...bad,
		message: {
			begins: "messages.0.content.0: Input tag 'video' found using 'type' does not match any",
		},
		evidence: sdk('the union of block types; the wording is ours'),
	},
];

function nested(depth: number): object {
	const closed = { type: 'object', additionalProperties: false };
	return depth === 0 ? closed : { ...closed, properties: { a: nested(depth - 1) } };
}
