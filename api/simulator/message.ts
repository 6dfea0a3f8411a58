import type { Message } from '@anthropic-ai/sdk/resources/messages';
import type { Caller } from './callers.ts';
import { diagnosisOf, traceOf } from './cache/diagnosis.ts';
import { checkBreakpoints, segmentsOf, type Segment } from './cache/segments.ts';
import { useCache } from './cache/use.ts';
import { idOf } from './chance.ts';
import { limitOf } from './facts.ts';
import { invalid } from './problem.ts';
import { rfc3339 } from './rate.ts';
import { replyTo } from './reply/index.ts';
import { usageOf } from './usage.ts';
import type { Checked } from './validate/index.ts';
import type { World } from './world.ts';

export interface Making {
	world: World;
	caller: Caller;
	/** What makes the ids of this message its own. */
	ordinal: string;
	tier: 'standard' | 'batch';
}

/** How long a container of the code execution tool lives. */
const containerMs = 30 * 86_400_000;

/** The whole message for a checked request, with the cache read and written on the way. */
export function messageFor(checked: Checked, making: Making): Message {
	const { params, model } = checked;
	const { caller, world, ordinal } = making;
	const { seed, now, scripts = [] } = world.settings;
	const { segments, tokens } = measured(checked, world);
	const windowTokens = model.contextTokens - tokens;
	const minTokens = model.cacheMinTokens ?? 0;
	const cache = useCache(segments, caller.cache, { minTokens, now: now() });
	const diagnostics = diagnosisOf(params, segments, caller.traces, cache);
	const reply = replyTo(checked, { seed, windowTokens, scripts });
	const id = idOf('msg', seed, ordinal);
	caller.traces.set(id, traceOf(params.model, segments));
	return {
		id,
		type: 'message',
		role: 'assistant',
		model: params.model,
		content: reply.content,
		stop_reason: reply.stop_reason,
		stop_sequence: reply.stop_sequence,
		stop_details: reply.stop_details,
		container: reply.container && {
			...reply.container,
			expires_at: rfc3339(now() + containerMs),
		},
		diagnostics,
		usage: usageOf(reply, cache, params, making.tier),
	};
}

/** The input in pieces, once what can only be counted is checked too: nothing after this refuses it. */
export function measured(
	checked: Checked,
	{ settings }: World,
): { segments: Segment[]; tokens: number } {
	const segments = segmentsOf(checked);
	checkBreakpoints(segments, limitOf(settings.facts, 'cache-breakpoints'));
	return { segments, tokens: fittingTokens(segments, checked.model.contextTokens) };
}

/** Tokens of the input, which must leave room in the window. */
export function fittingTokens(segments: readonly Segment[], windowTokens: number): number {
	const tokens = segments.reduce((sum, segment) => sum + segment.tokens, 0);
	if (tokens > windowTokens)
		throw invalid('', `prompt is too long: ${tokens} tokens > ${windowTokens} maximum`);
	return tokens;
}
