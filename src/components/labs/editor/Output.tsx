import { idleRun, type LabRun } from '#components/labs/run/lab-run.ts';
import { counted } from '#components/labs/run/run-words.ts';
import { AttemptList } from '#components/labs/x-ray/AttemptList.tsx';
import { Timeline } from '#components/labs/x-ray/Timeline.tsx';
import { outcomeOf } from '#wire/transcript.ts';
import type { ProgramRun } from './sandbox.ts';

/** The console of a program, and its requests on the time axis. */
export function Output({ run }: { run: ProgramRun }) {
	return (
		<>
			<p class="lab-note">{endings[run.ended ?? 'running'](run)}</p>
			<pre
				class="lab-code lab-console"
				tabIndex={0}
				aria-label="Console"
				aria-busy={run.ended === undefined}
				translate={false}
			>
				{run.lines.map(({ level, text }, i) => (
					<span key={i} data-level={level}>
						{text}
						{'\n'}
					</span>
				))}
				{run.error !== undefined && <span data-level="error">{run.error}</span>}
				{run.lines.length === 0 && run.error === undefined && 'Nothing was printed.'}
			</pre>
			<Wire run={run} />
		</>
	);
}

/** The requests of a program, drawn as those of any lab. */
export function Wire({ run }: { run: ProgramRun }) {
	if (run.seen.attempts.length === 0) return null;
	const shown: LabRun = {
		...idleRun,
		phase: run.ended === undefined ? 'running' : phaseOf(run),
		source: 'simulator',
		transcript: run.seen,
	};
	return (
		<>
			<Timeline run={shown} chosen={undefined} onChoose={() => {}} />
			<AttemptList attempts={run.seen.attempts} />
		</>
	);
}

function phaseOf({ seen }: ProgramRun): LabRun['phase'] {
	const outcome = outcomeOf(seen);
	return outcome === 'left' ? 'stopped' : outcome;
}

const endings: Record<NonNullable<ProgramRun['ended']> | 'running', (run: ProgramRun) => string> = {
	running: () => 'Running',
	done: ({ seen }) => `It ended by itself, after ${counted(seen.attempts.length, 'request')}.`,
	threw: ({ seen }) => `It threw, after ${counted(seen.attempts.length, 'request')}.`,
	stopped: () => 'You stopped it.',
	'out-of-time': () => 'It did not end in time and was stopped.',
};
