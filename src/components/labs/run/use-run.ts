import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LabRun as LabRunBody } from '#wire/contract.ts';
import { idleRun, type LabRun } from './lab-run.ts';
import { keyHeaders } from './keys.ts';
import { replay, type Recording } from './recording.ts';
import { beginSpeech } from './run-speech.ts';
import { sendRun } from './send-run.ts';

/** A run that is shown at most this often: every event of a fast stream would draw the panel anew. */
const drawEveryMs = 50;

export interface RunHandle {
	run: LabRun;
	isRunning: boolean;
	/** Resolves when the run is over. A run that is under way is stopped first. */
	start: (body: LabRunBody) => Promise<LabRun>;
	play: (recording: Recording) => Promise<LabRun>;
	stop: () => void;
	clear: () => void;
}

/**
 * One run at a time: its state, how to begin it and how to stop it. Leaving the page stops it.
 * @param opening what is announced when it begins; without it the run is not heard at all
 */
export function useRun(opening?: string): RunHandle {
	const [run, setRun] = useState<LabRun>(idleRun);
	const stopper = useRef<AbortController>();
	const newest = useRef<LabRun>(idleRun);
	const timer = useRef<ReturnType<typeof setTimeout>>();

	const draw = useCallback(() => {
		timer.current = undefined;
		setRun(newest.current);
	}, []);
	const show = useCallback((next: LabRun) => {
		newest.current = next;
		timer.current ??= setTimeout(draw, drawEveryMs);
	}, []);

	const begin = useCallback(
		async (work: (signal: AbortSignal, report: (run: LabRun) => void) => Promise<LabRun>) => {
			stopper.current?.abort();
			const controller = (stopper.current = new AbortController());
			const isCurrent = () => stopper.current === controller;
			setRun((newest.current = { ...idleRun, phase: 'running' }));
			const speech = opening === undefined ? undefined : beginSpeech(opening);
			const ended = await work(controller.signal, (next) => {
				if (!isCurrent()) return;
				show(next);
				if (next.phase === 'running') speech?.hear(next);
			});
			if (!isCurrent()) return ended;
			clearTimeout(timer.current);
			draw();
			speech?.end(ended);
			return ended;
		},
		[opening],
	);

	const stop = useCallback(() => stopper.current?.abort(), []);
	const clear = useCallback(() => {
		stop();
		stopper.current = undefined;
		setRun((newest.current = idleRun));
	}, []);
	useEffect(() => () => (stop(), clearTimeout(timer.current)), []);

	return {
		run,
		isRunning: run.phase === 'running',
		start: (body) => begin((signal, report) => sendRun(body, keyHeaders(), signal, report)),
		play: (recording) => begin((signal, report) => replay(recording, signal, report)),
		stop,
		clear,
	};
}
