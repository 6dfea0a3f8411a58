import type { RunFacts } from '#learning/prediction.ts';
import type { ErrorBody, LabSource } from '#wire/contract.ts';
import type { Frame } from '#wire/sse.ts';
import { emptyTranscript, outcomeOf, withFrame, type Transcript } from '#wire/transcript.ts';

/** Where the answer came from; `recorded` for a run that is played again from a file. */
export type RunSource = LabSource | 'recorded';

export interface TimedFrame extends Frame {
	atMs: number;
}

/** `refused`: our own server said no. `unreachable`: it said nothing. `lost`: it broke off in the middle. */
export type RunPhase =
	| 'idle'
	| 'running'
	| 'complete'
	| 'error'
	| 'cut'
	| 'stalled'
	| 'stopped'
	| 'lost'
	| 'refused'
	| 'unreachable';

/** One run as far as it has come; every view shows a part of it and nothing else. */
export interface LabRun {
	phase: RunPhase;
	source: RunSource | undefined;
	transcript: Transcript;
	/** What the transcript was folded from, so that the run can be kept and played again. */
	frames: TimedFrame[];
	/** Milliseconds from the request to the end. */
	totalMs: number | undefined;
	refusal: ErrorBody | undefined;
	refusedStatus: number | undefined;
}

export const idleRun: LabRun = {
	phase: 'idle',
	source: undefined,
	transcript: emptyTranscript,
	frames: [],
	totalMs: undefined,
	refusal: undefined,
	refusedStatus: undefined,
};

export function withTimedFrame(run: LabRun, frame: TimedFrame): LabRun {
	return {
		...run,
		transcript: withFrame(run.transcript, frame, frame.atMs),
		frames: [...run.frames, frame],
	};
}

/** The run when its bytes have ended. `left` is what our server calls a reader who went away. */
export function endedRun(run: LabRun, totalMs: number): LabRun {
	const outcome = outcomeOf(run.transcript);
	return { ...run, phase: outcome === 'left' ? 'stopped' : outcome, totalMs };
}

export const isOver = ({ phase }: LabRun): boolean => phase !== 'idle' && phase !== 'running';

/** Something came back from the API, so there is something to look at, to grade and to record. */
export const hasAnswer = ({ transcript }: LabRun): boolean =>
	transcript.attempts.length > 0 || transcript.events.length > 0;

/** The run was seen to its end, so that it says something about the API. */
export const isConclusive = (run: LabRun): boolean =>
	hasAnswer(run) &&
	run.source !== 'recorded' &&
	['complete', 'error', 'cut', 'stalled'].includes(run.phase);

/** What went over the wire, in the terms of a prediction. */
export function factsOf({ phase, transcript }: LabRun): RunFacts {
	const { attempts, error, stopReason } = transcript;
	const status = attempts.at(-1)?.status;
	return {
		...(status !== undefined && { status }),
		...(error && { errorType: error.type }),
		...(stopReason !== undefined && { stopReason }),
		attempts: attempts.length,
		complete: phase === 'complete',
	};
}

export function requestIdOf({ transcript: { attempts } }: LabRun): string | undefined {
	const last = attempts.at(-1);
	return last?.requestId ?? last?.headers?.['request-id'];
}
