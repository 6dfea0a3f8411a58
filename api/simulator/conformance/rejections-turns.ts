import { documented, ours, repeated, seen } from './evidence.ts';
import { badRequest, newest, user, type Rejection } from './rejection.ts';

/** Who speaks, and when. */
export const turnRejections: readonly Rejection[] = [
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
		...badRequest,
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
		...badRequest,
		message: 'messages.0.content.0.text.citations: Extra inputs are not permitted',
		evidence: ours('that it is refused rests on secondary sources; the wording is unknown'),
	},
	{
		behaviour: 'No messages',
		body: { messages: [] },
		...badRequest,
		message: 'messages: at least one message is required',
		evidence: seen('hinthornw/promptimizer#19'),
	},
	{
		behaviour: 'A first turn that is not the user’s',
		body: { messages: [{ role: 'assistant', content: 'Hi' }, user] },
		...badRequest,
		message: 'messages: first message must use the "user" role',
		evidence: repeated('LangChain documentation; today’s wording is unknown'),
	},
	{
		behaviour: 'A system turn that comes first',
		body: { messages: [{ role: 'system', content: 'Be brief.' }, user] },
		...badRequest,
		message: { begins: "messages.0: use the top-level 'system' parameter" },
		evidence: repeated('notes «verified live» in 2026; the end of the sentence is ours'),
	},
	{
		behaviour: 'A system turn on a model that takes none',
		body: {
			model: 'claude-haiku-4-5',
			messages: [user, { role: 'system', content: 'Be brief.' }],
		},
		...badRequest,
		message: "messages.1: role 'system' is not supported on this model",
		evidence: repeated('several notes «verified live» in 2026; the path is ours'),
	},
	{
		behaviour: 'A role that does not exist',
		body: { messages: [{ role: 'tool', content: 'x' }] },
		...badRequest,
		message: "messages.0.role: Input should be 'user', 'assistant' or 'system'",
		evidence: ours('older logs name two roles; today’s list is unknown'),
	},
	{
		behaviour: 'A turn without content',
		body: { messages: [{ role: 'user', content: '' }] },
		...badRequest,
		message:
			'messages: all messages must have non-empty content except for the optional final assistant message',
		evidence: seen('writingmate/chatlabs#35', '2024'),
	},
	{
		behaviour: 'Prefill on a model after 4.5',
		body: { messages: [user, { role: 'assistant', content: 'Sure:' }] },
		...badRequest,
		message:
			'This model does not support assistant message prefill. The conversation must end with a user message.',
		evidence: documented('api/errors', '2026-08-21'),
	},
];
