import type { LogLine } from '#api/settings.ts';
import type { AttemptNote } from '#wire/contract.ts';
import { keyOf } from './access.ts';
import type { Ended } from './ending.ts';
import type { Plan } from './plan.ts';
import type { RunSettings } from './run.ts';
import { withoutKey } from './shown.ts';

/** The one line about a run: what it was, how it ended, what it took. */
export function logLineOf(
	{ route, access, plan, settings }: Pick<RunSettings, 'route' | 'access' | 'plan' | 'settings'>,
	last: AttemptNote | undefined,
	{ outcome, usage, events, firstDeltaMs, usd, ms }: Ended,
): LogLine {
	return {
		route,
		source: access.mode === 'simulator' ? 'simulator' : 'api',
		mode: access.mode,
		lab: plan.lab,
		model: modelIn(plan, settings),
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

/** What a learner wrote in the place of a model may be anything, a key too; only our rows are names. */
function modelIn({ params, isEdited }: Plan, { facts }: RunSettings['settings']): string {
	const { model } = params;
	return isEdited && !facts.models.some((row) => row.model === model) ? 'other' : String(model);
}
