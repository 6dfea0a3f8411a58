import { json, type Answer } from './answer.ts';
import type { Fault } from './faults/order.ts';
import { halved, plainProblem, spoiled } from './faults/spoil.ts';
import { segmentsOf } from './cache/segments.ts';
import { stepsOf } from './events.ts';
import { fittingTokens, messageFor } from './message.ts';
import { parseBody } from './parse.ts';
import { takeFromLimits } from './rate.ts';
import { paced } from './stream.ts';
import { keepThread, unthreaded } from './threads.ts';
import { checkCountTokens, checkMessages, type Rules } from './validate/index.ts';
import type { Call, World } from './world.ts';

/** `POST /v1/messages`: checked, answered, and paced as a model would write it. */
export async function createMessage(call: Call, fault: Fault | undefined): Promise<Answer> {
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
		return {
			status: 200,
			headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8' },
			body: fault ? spoiled(frames, fault) : frames,
		};
	}
	const problem = fault && plainProblem(fault, settings.facts);
	if (problem) throw problem;
	const { firstTokenMs, tokensPerSecond } = settings.pace;
	const ms = firstTokenMs + (usage.output_tokens * 1000) / tokensPerSecond;
	if (ms > 0) await settings.wait(ms, call.signal);
	const answer = json(message, headers);
	return fault ? { ...answer, body: halved(JSON.stringify(message), fault) } : answer;
}

/** `POST /v1/messages/count_tokens`: the same estimate that a message is billed by. */
export function countTokens(call: Call): Answer {
	const checked = checkCountTokens(parseBody(call), rulesOf(call));
	const input_tokens = fittingTokens(segmentsOf(checked), checked.model.contextTokens);
	const headers = taken(call, 'count_tokens', { inputTokens: 0, outputTokens: 0 });
	return json({ input_tokens }, headers);
}

function rulesOf({ world, version, betas }: Call): Rules {
	return rulesFor(world, version, betas);
}

export function rulesFor(world: World, version: string, betas: readonly string[]): Rules {
	const { facts } = world.settings;
	const row = facts['api-versions'].find((known) => known.version === version);
	return { facts, version, betas, rejectedFields: row?.rejectedFields ?? [] };
}

/** Counts a request against the limits, or refuses it. */
export function taken(
	{ caller, world }: Call,
	subject: string,
	cost: { inputTokens: number; outputTokens: number },
): Record<string, string> {
	const rule = { limits: world.limits, now: world.settings.now() };
	return takeFromLimits(caller, subject, cost, rule);
}
