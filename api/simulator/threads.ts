import type { Message } from '@anthropic-ai/sdk/resources/messages';
import type { BoundedMap } from './bounded.ts';
import type { Caller } from './callers.ts';
import { ApiProblem, invalid } from './problem.ts';
import { isRecord, object, oneOf, string, tagged } from './validate/shape.ts';
import type { Call } from './world.ts';

/** A conversation the server keeps, under the id of its newest message. */
export interface Thread {
	/** System prompt, tools and messages as JSON; '' once the thread went on from here, or was too long. */
	kept: string;
	isContinued: boolean;
}

/** The body with the whole conversation in it, and whether the server is to keep it. */
export interface Threaded {
	body: unknown;
	isKept: boolean;
}

const shape = tagged('type', {
	create: object({ type: oneOf('create') }),
	continue: object({ type: oneOf('continue'), previous_message_id: string({ min: 1, max: 128 }) }),
});

/** Takes `thread` out of a body, after filling in what the server already has of the conversation. */
export function unthreaded(call: Call, body: unknown): Threaded {
	const isAsked = call.betas.some((name) => name.startsWith('message-threads-'));
	if (!isAsked || !isRecord(body) || !isRecord(body['thread'])) return { body, isKept: false };
	const { thread, ...rest } = body;
	shape(thread, 'thread');
	const id = isRecord(thread) ? thread['previous_message_id'] : undefined;
	if (typeof id !== 'string') return { body: rest, isKept: true };
	for (const field of ['system', 'tools'])
		if (rest[field] !== undefined)
			throw invalid(field, 'cannot be sent again when a thread is continued');
	const before = continued(call.caller.threads, id);
	const messages = Array.isArray(rest['messages']) ? rest['messages'] : [];
	return {
		body: { ...rest, ...before, messages: [...before.messages, ...messages] },
		isKept: true,
	};
}

/** Keeps the conversation up to and with `message`. One that is too long is not kept: it will not be found. */
export function keepThread(
	caller: Caller,
	body: unknown,
	message: Message,
	mostBytes: number,
): void {
	if (!isRecord(body) || !Array.isArray(body['messages'])) return;
	const { system, tools, messages } = body;
	const reply = { role: 'assistant', content: message.content };
	const answered = message.content.length ? [...messages, reply] : messages;
	const kept = JSON.stringify({ system, tools, messages: answered });
	makeRoom(caller.threads, mostBytes - kept.length);
	caller.threads.set(message.id, { kept: kept.length > mostBytes ? '' : kept, isContinued: false });
}

function continued(
	threads: BoundedMap<Thread>,
	id: string,
): { messages: unknown[] } & Record<string, unknown> {
	const thread = threads.get(id);
	if (thread?.isContinued)
		throw new ApiProblem(
			400,
			'invalid_request_error',
			'The thread was already continued from here.',
			{
				errorCode: 'thread_already_continued',
			},
		);
	if (!thread?.kept)
		throw new ApiProblem(404, 'not_found_error', 'There is no thread with this message.', {
			errorCode: 'thread_not_found',
		});
	// The border: the JSON is what `keepThread` wrote.
	const before = JSON.parse(thread.kept) as { messages: unknown[] };
	threads.set(id, { kept: '', isContinued: true });
	return before;
}

function makeRoom(threads: BoundedMap<Thread>, leftBytes: number): void {
	let bytes = 0;
	for (const [, thread] of threads.entries()) bytes += thread.kept.length;
	for (const [, thread] of threads.entries()) {
		if (bytes <= leftBytes) return;
		bytes -= thread.kept.length;
		thread.kept = '';
	}
}
