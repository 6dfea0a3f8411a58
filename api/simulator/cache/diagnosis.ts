import type { CacheMissReason, Diagnostics } from '@anthropic-ai/sdk/resources/messages';
import type { BoundedMap } from '#api/simulator/bounded.ts';
import type { Params } from '#api/simulator/conversation.ts';
import type { CacheUse } from './use.ts';
import type { Level, Segment } from './segments.ts';

/** What is remembered of a request, to say later where the next one departs from it. */
export interface Trace {
	model: string;
	counts: Record<Level, number>;
	hashes: Record<Level, string>;
}

const levels = ['tools', 'system', 'messages'] as const;

export function traceOf(model: string, segments: readonly Segment[]): Trace {
	const trace: Trace = {
		model,
		counts: { tools: 0, system: 0, messages: 0 },
		hashes: { tools: '', system: '', messages: '' },
	};
	for (const { level, hash } of segments) {
		trace.counts[level]++;
		trace.hashes[level] = hash;
	}
	return trace;
}

/** Why less was read from the cache than the request before would allow. `null` where nothing was asked. */
export function diagnosisOf(
	params: Params,
	segments: readonly Segment[],
	traces: BoundedMap<Trace>,
	use: CacheUse,
): Diagnostics | null {
	if (!params.diagnostics) return null;
	const id = params.diagnostics.previous_message_id;
	if (!id) return { cache_miss_reason: null };
	const before = traces.get(id);
	if (!before) return { cache_miss_reason: { type: 'previous_message_not_found' } };
	const type = departure(before, params.model, segments);
	const cache_missed_input_tokens = use.fresh + use.written['5m'] + use.written['1h'];
	return { cache_miss_reason: type ? { type, cache_missed_input_tokens } : null };
}

type Change = Extract<CacheMissReason, { cache_missed_input_tokens: number }>['type'];

function departure(before: Trace, model: string, segments: readonly Segment[]): Change | undefined {
	if (before.model !== model) return 'model_changed';
	const now = traceOf(model, segments);
	for (const level of levels) {
		const isLongerTurns = level === 'messages' && now.counts.messages >= before.counts.messages;
		const at = segments.findIndex((segment) => segment.level === level) + before.counts[level] - 1;
		const same = isLongerTurns ? segments[at]?.hash : now.hashes[level];
		if (same !== before.hashes[level]) return `${level}_changed`;
	}
	return undefined;
}
