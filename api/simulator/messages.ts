import type { Message } from '@anthropic-ai/sdk/resources/messages';
import type { Fault } from './faults/order.ts';
import { halved, plainProblem, spoiled } from './faults/spoil.ts';
import { segmentsOf } from './cache/segments.ts';
import { stepsOf } from './events.ts';
import { connectionReset } from './fetch.ts';
import { fittingTokens, messageFor } from './message.ts';
import { parseBody } from './parse.ts';
import { takeFromLimits } from './rate.ts';
import { bodyOf, paced, type Streaming } from './stream.ts';
import { keepThread, unthreaded } from './threads.ts';
import { checkCountTokens, checkMessages, type Rules } from './validate/index.ts';
import type { Call, World } from './world.ts';

/** `POST /v1/messages`: checked, answered, and paced as a model would write it. */
export async function createMessage(call: Call, fault: Fault | undefined): Promise<Response> {
	const { settings } = call.world;
	const { body, isKept } = unthreaded(call, parseBody(call));
	const checked = checkMessages(body, rulesOf(call));
	const beta = call.query.get('beta') === 'true' ? { context_management: null } : {};
	const message = { ...messageFor(checked, { ...call, tier: 'standard' }), ...beta };
	if (isKept) keepThread(call.caller, body, message, call.world.limits.threadBytesPerCaller);
	const { usage } = message;
	const headers = taken(call, checked.model.model, {
		inputTokens: usage.input_tokens + (usage.cache_creation_input_tokens ?? 0),
		outputTokens: usage.output_tokens,
	});
	if (checked.params.stream) {
		const frames = paced(stepsOf(message, beta), settings.pace);
		return new Response(bodyOf(fault ? spoiled(frames, fault) : frames, streamingOf(call)), {
			headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8' },
		});
	}
	const problem = fault && plainProblem(fault, settings.facts);
	if (problem) throw problem;
	const { firstTokenMs, tokensPerSecond } = settings.pace;
	const ms = firstTokenMs + (usage.output_tokens * 1000) / tokensPerSecond;
	if (ms > 0) await settings.wait(ms, call.signal);
	return plain(message, call, fault, headers);
}

/** `POST /v1/messages/count_tokens`: the same estimate that a message is billed by. */
export function countTokens(call: Call): Response {
	const checked = checkCountTokens(parseBody(call), rulesOf(call));
	const input_tokens = fittingTokens(segmentsOf(checked), checked.model.contextTokens);
	const headers = taken(call, 'count_tokens', { inputTokens: 0, outputTokens: 0 });
	return Response.json({ input_tokens }, { headers });
}

function rulesOf({ world, version, betas }: Call): Rules {
	return rulesFor(world, version, betas);
}

export function rulesFor(world: World, version: string, betas: readonly string[]): Rules {
	const { facts } = world.settings;
	const row = facts['api-versions'].find((known) => known.version === version);
	return { facts, version, betas, rejectedFields: row?.rejectedFields ?? [] };
}

export function streamingOf({ world, signal }: Call): Streaming {
	const { wait } = world.settings;
	return { wait, signal, hangMs: world.limits.hangMs, reset: connectionReset };
}

/** Counts a request against the limits, or refuses it. */
export function taken(
	{ caller, world }: Call,
	subject: string,
	cost: { inputTokens: number; outputTokens: number },
): Record<string, string> {
	const { now, seed } = world.settings;
	return takeFromLimits(caller, subject, cost, { limits: world.limits, now: now(), seed });
}

function plain(
	message: Message,
	call: Call,
	fault: Fault | undefined,
	headers: Record<string, string>,
): Response {
	const text = JSON.stringify(message);
	const body = fault ? bodyOf(halved(text, fault), streamingOf(call)) : text;
	return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}
