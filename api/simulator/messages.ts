import type { Message, Usage } from '@anthropic-ai/sdk/resources/messages';
import { idOf } from './chance.ts';
import type { Fault } from './faults/order.ts';
import { halved, plainProblem, spoiled } from './faults/spoil.ts';
import { stepsOf } from './events.ts';
import { connectionReset } from './fetch.ts';
import { replyTo, type Reply } from './reply/index.ts';
import { takeFromLimits } from './rate.ts';
import { bodyOf, paced } from './stream.ts';
import { inputTokensOf } from './input-tokens.ts';
import { checkMessages, type Checked } from './validate/index.ts';
import { parseBody } from './parse.ts';
import type { Call } from './world.ts';

/** `POST /v1/messages`: checked, answered, and paced as a model would write it. */
export async function createMessage(call: Call, fault: Fault | undefined): Promise<Response> {
	const { world } = call;
	const { settings } = world;
	const checked = checkMessages(parseBody(call), rulesOf(call));
	const message = messageOf(call, checked);
	const headers = takeFromLimits(call.caller, checked.model.model, costOf(message.usage), {
		limits: world.limits,
		now: settings.now(),
		seed: settings.seed,
	});
	if (checked.params.stream) {
		const frames = paced(stepsOf(message), settings.pace);
		return new Response(bodyOf(fault ? spoiled(frames, fault) : frames, streamingOf(call)), {
			headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8' },
		});
	}
	const problem = fault && plainProblem(fault, settings.facts);
	if (problem) throw problem;
	const { firstTokenMs, tokensPerSecond } = settings.pace;
	const ms = firstTokenMs + (message.usage.output_tokens * 1000) / tokensPerSecond;
	if (ms > 0) await settings.wait(ms, call.signal);
	return plain(message, call, fault, headers);
}

export function rulesOf({ world, version, betas }: Call) {
	const { facts } = world.settings;
	const row = facts['api-versions'].find((known) => known.version === version);
	return { facts, version, betas, rejectedFields: row?.rejectedFields ?? [] };
}

export function streamingOf({ world, signal }: Call) {
	const { wait } = world.settings;
	return { wait, signal, hangMs: world.limits.hangMs, reset: connectionReset };
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

/** The whole message, with the ids that this call alone has. */
export function messageOf(call: Call, checked: Checked): Message {
	const { params, model } = checked;
	const { seed } = call.world.settings;
	const inputTokens = inputTokensOf(checked);
	const reply = replyTo(checked, seed, model.contextTokens - inputTokens);
	return {
		id: idOf('msg', seed, call.ordinal),
		type: 'message',
		role: 'assistant',
		model: params.model,
		content: reply.content,
		stop_reason: reply.stop_reason,
		stop_sequence: reply.stop_sequence,
		stop_details: reply.stop_details,
		container: reply.container,
		diagnostics: null,
		usage: usageOf(reply, inputTokens),
	};
}

function usageOf(reply: Reply, inputTokens: number): Usage {
	return {
		input_tokens: inputTokens,
		output_tokens: reply.outputTokens,
		cache_creation_input_tokens: 0,
		cache_read_input_tokens: 0,
		cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
		output_tokens_details: { thinking_tokens: reply.thinkingTokens },
		server_tool_use: null,
		service_tier: 'standard',
		inference_geo: 'global',
		speed: null,
	};
}

function costOf(usage: Usage): { inputTokens: number; outputTokens: number } {
	return {
		inputTokens: usage.input_tokens + (usage.cache_creation_input_tokens ?? 0),
		outputTokens: usage.output_tokens,
	};
}
