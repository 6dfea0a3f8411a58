import type { LogLine } from '#api/settings.ts';
import type { AttemptNote } from '#wire/contract.ts';
import { keyOf } from './access.ts';
import type { Ended } from './ending.ts';
import type { RunSettings } from './run.ts';
import { withoutKey } from './shown.ts';

/** The one line about a run: what it was, how it ended, what it took. */
export function logLineOf(
	{ route, access, plan }: Pick<RunSettings, 'route' | 'access' | 'plan'>,
	last: AttemptNote | undefined,
	{ outcome, usage, events, firstDeltaMs, usd, ms }: Ended,
): LogLine {
	return {
		route,
		source: access.mode === 'simulator' ? 'simulator' : 'api',
		mode: access.mode,
		lab: plan.lab,
		model: String(plan.params['model']),
		status: last?.status ?? 0,
		outcome,
		attempts: last?.number ?? 0,
		request_id: withoutKey(last?.requestId ?? '', keyOf(access)) || undefined,
		...(events !== undefined && { events }),
		...(usage && { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens }),
		...(usd !== undefined && { costUsd: usd }),
		...(firstDeltaMs !== undefined && { firstDeltaMs }),
		ms,
	};
}
