import { documented, ours, repeated, seen } from './evidence.ts';
import { badRequest, newest, user, type Rejection } from './rejection.ts';

const unauthorized = { status: 401, type: 'authentication_error' };

/** Credentials, headers and fields, in the order of the gates. */
export const requestRejections: readonly Rejection[] = [
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
		...badRequest,
		message: 'anthropic-version: header is required',
		evidence: repeated(),
	},
	{
		behaviour: 'An `anthropic-version` that never was',
		headers: { 'anthropic-version': '2020-01-01' },
		...badRequest,
		message: 'anthropic-version: "2020-01-01" is not a valid version',
		evidence: ours('wording unknown'),
	},
	{
		behaviour: 'A beta name that cannot be one',
		headers: { 'anthropic-beta': 'invalid-beta-name' },
		...badRequest,
		message:
			'Unexpected value(s) `invalid-beta-name` for the `anthropic-beta` header. Please consult our documentation at platform.claude.com/docs or try again without the header.',
		evidence: documented('api/beta-headers'),
	},
	{
		behaviour: 'A body that is not JSON',
		body: '{"model":',
		...badRequest,
		message: 'The request body is not valid JSON.',
		evidence: ours('wording unknown'),
	},
	{
		behaviour: '`max_tokens` left out',
		body: { max_tokens: undefined },
		...badRequest,
		message: 'max_tokens: Field required',
		evidence: seen('tickernelz/opencode-mem#50', '2026-03-03'),
	},
	{
		behaviour: '`model` left out',
		body: { model: undefined },
		...badRequest,
		message: 'model: Field required',
		evidence: repeated('the pattern of `max_tokens: Field required`'),
	},
	{
		behaviour: '`messages` left out',
		body: { messages: undefined },
		...badRequest,
		message: 'messages: Field required',
		evidence: repeated('the pattern of `max_tokens: Field required`'),
	},
	{
		behaviour: 'A field that does not exist',
		body: { response_format: { type: 'json_object' } },
		...badRequest,
		message: 'response_format: Extra inputs are not permitted',
		evidence: seen('amrit110/oli#7'),
	},
	{
		behaviour: 'A beta field without its beta header',
		body: { context_management: { edits: [] } },
		...badRequest,
		message: 'context_management: Extra inputs are not permitted',
		evidence: seen('anthropics/claude-code#14135'),
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
		...badRequest,
		message: 'messages.1.content.0.tool_use.text: Extra inputs are not permitted',
		evidence: seen('anthropics/claude-code#4378'),
	},
	{
		behaviour: '`temperature` under version 2026-10-21, whatever its value',
		headers: newest,
		body: { temperature: 1 },
		...badRequest,
		message: 'temperature: Extra inputs are not permitted',
		evidence: seen('qiita.com/Synthorai/items/01a0067e88747257a4e6', '2026-10'),
	},
	{
		behaviour: '`temperature` under version 2023-06-01 on a model after 4.6',
		body: { temperature: 0.2 },
		...badRequest,
		message: '`temperature` is not supported for this model',
		evidence: ours('that it is refused is documented; the wording is unknown'),
	},
];
