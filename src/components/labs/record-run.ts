import type { NewEvent } from '#learning/record-event.ts';
import { openRecord } from '#learning/record-store.ts';
import type { ErrorRunResult } from '#wire/contract.ts';
import type { StreamState } from './stream-run.ts';

type NewRun = Extract<NewEvent, { type: 'ran' }>;

/** Puts a run into the learning record; lab items and progress are judged by it. */
export async function recordRun(run: NewRun): Promise<void> {
	const store = await openRecord();
	await store.append(run);
}

export function runOfErrorLab(
	lab: string,
	caseId: string,
	result: ErrorRunResult,
	ms: number,
): NewRun {
	const { status, body } = result.response;
	const said = bodyOf(body);
	return {
		...{ type: 'ran', lab, case: caseId, source: result.source, status, ms: Math.round(ms) },
		attempts: result.attempts.length,
		...(said.error?.type && { errorType: said.error.type }),
		...(said.stop_reason && { stopReason: said.stop_reason }),
	};
}

export function runOfStreamLab(lab: string, state: StreamState): NewRun | undefined {
	const { source, phase, totalMs, transcript } = state;
	// A run that the learner stopped, or that never began, shows nothing to be judged.
	if (!source || (phase !== 'complete' && phase !== 'cut')) return undefined;
	return {
		...{ type: 'ran', lab, source, status: 200, complete: phase === 'complete' },
		ms: Math.round(totalMs ?? 0),
		...(transcript.stopReason && { stopReason: transcript.stopReason }),
	};
}

/** The two fields that are looked at; an edge that answers in HTML has neither. */
function bodyOf(body: string): { error?: { type?: string }; stop_reason?: string } {
	try {
		return JSON.parse(body);
	} catch {
		return {};
	}
}
