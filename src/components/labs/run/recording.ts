import type { LabRun as LabRunBody } from '#wire/contract.ts';
import { endedRun, idleRun, withTimedFrame, type LabRun, type TimedFrame } from './lab-run.ts';

/** One run as a file. Keys were masked before the server wrote the first byte of it. */
export interface Recording {
	format: 'roundtrip-run';
	v: 1;
	recordedAt: string;
	source: 'api' | 'simulator';
	run: LabRunBody;
	frames: TimedFrame[];
	totalMs: number;
	wasStopped: boolean;
}

/** Longest pause of a replay: waits are shown as they were, but nobody has to sit through a stall. */
const longestPauseMs = 3000;

export function recordingOf(run: LabRun, body: LabRunBody, now: Date): Recording {
	return {
		format: 'roundtrip-run',
		v: 1,
		recordedAt: now.toISOString(),
		source: run.source === 'api' ? 'api' : 'simulator',
		run: body,
		frames: run.frames,
		totalMs: run.totalMs ?? 0,
		wasStopped: run.phase === 'stopped',
	};
}

/** Reads a file. Throws a sentence for the learner. */
export function recordingIn(text: string): Recording {
	const file = jsonOf(text);
	if (!isRecording(file))
		throw new Error('This file is not a recorded run. Choose one that “Download as JSON” saved.');
	return file;
}

/** Plays a run again at the speed at which it was recorded. */
export async function replay(
	{ frames, totalMs, wasStopped }: Recording,
	signal: AbortSignal,
	report: (run: LabRun) => void,
): Promise<LabRun> {
	let run: LabRun = { ...idleRun, phase: 'running', source: 'recorded' };
	report(run);
	let beforeMs = 0;
	for (const frame of frames) {
		await pause(Math.min(frame.atMs - beforeMs, longestPauseMs), signal);
		if (signal.aborted) return finish({ ...run, phase: 'stopped', totalMs: beforeMs }, report);
		beforeMs = frame.atMs;
		report((run = withTimedFrame(run, frame)));
	}
	const ended = endedRun(run, totalMs);
	return finish(wasStopped ? { ...ended, phase: 'stopped' } : ended, report);
}

function finish(run: LabRun, report: (run: LabRun) => void): LabRun {
	report(run);
	return run;
}

/** Not worth a timer: the frames of one moment come together. */
const shortestPauseMs = 4;

async function pause(ms: number, signal: AbortSignal): Promise<void> {
	if (ms < shortestPauseMs || signal.aborted) return;
	await new Promise<void>((resolve) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
	});
}

function isRecording(file: unknown): file is Recording {
	if (typeof file !== 'object' || file === null) return false;
	// Every field is looked at before it is believed.
	const { format, v, run, frames, totalMs } = file as Partial<Recording>;
	return (
		format === 'roundtrip-run' &&
		v === 1 &&
		typeof totalMs === 'number' &&
		typeof run?.lab === 'string' &&
		Array.isArray(frames) &&
		frames.every(isTimedFrame)
	);
}

function isTimedFrame(frame: unknown): boolean {
	if (typeof frame !== 'object' || frame === null) return false;
	const { event, data, text, comment, atMs } = frame as Partial<TimedFrame>;
	return (
		[event, data, text, comment ?? ''].every((field) => typeof field === 'string') &&
		typeof atMs === 'number' &&
		Number.isFinite(atMs)
	);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // said in words by the caller
	}
}
