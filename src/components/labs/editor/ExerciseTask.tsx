import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { InlineCode } from '#components/InlineCode.tsx';
import type { Exercise } from '#learning/exercise.ts';
import { openRecord } from '#learning/record-store.ts';
import { gradeProgram, type ScenarioRun } from './grade-program.ts';
import { Wire } from './Output.tsx';
import type { ProgramRun } from './sandbox.ts';
import { Workbench } from './Workbench.tsx';

/** One exercise: mend the program, have it tried, and see under which scenario it failed. */
export function ExerciseTask({ lab, exercise }: { lab: string; exercise: Exercise }) {
	const { id, title, task, starter } = exercise;
	const [runs, setRuns] = useState<ScenarioRun[]>([]);
	const [isRunning, setIsRunning] = useState(false);
	const stopper = useRef<AbortController>();

	useEffect(() => () => stopper.current?.abort(), []);

	async function check(code: string) {
		const { signal } = (stopper.current = new AbortController());
		const startMs = performance.now();
		setIsRunning(true);
		setRuns([]);
		const done = await gradeProgram(code, exercise, signal, setRuns);
		setIsRunning(false);
		const failed = done.find(({ problem }) => problem !== undefined);
		announce(failed ? `Failed: ${failed.name}. ${failed.problem}` : 'All scenarios passed.');
		if (signal.aborted) return;
		const store = await openRecord();
		const ms = Math.round(performance.now() - startMs);
		const what = { lab, case: `exercise-${id}`, source: 'simulator' } as const;
		await store.append({ type: 'ran', ...what, complete: !failed, ms });
	}

	return (
		<section aria-label={title}>
			<p class="lab-means">
				<strong>{title}.</strong> <InlineCode text={task} />
			</p>
			<Workbench
				{...{ id, starter, isRunning }}
				label={`Program: ${title}`}
				verbs={{ start: 'Check program', stop: 'Stop check' }}
				onStart={(code) => void check(code)}
				onStop={() => stopper.current?.abort()}
			>
				{runs.length > 0 && <Verdicts runs={runs} of={exercise.scenarios.length} />}
			</Workbench>
		</section>
	);
}

/** Each scenario so far; one that failed shows why. */
function Verdicts({ runs, of }: { runs: ScenarioRun[]; of: number }) {
	const passed = runs.filter(({ problem }) => problem === undefined).length;
	return (
		<>
			<p class="lab-means">
				{passed} of {of} scenarios passed
			</p>
			<ul class="lab-grades">
				{runs.map(({ name, problem, run }) => (
					<li key={name} data-right={problem === undefined}>
						<strong>
							{problem === undefined ? '✓ ' : '✗ '}
							{name}
						</strong>{' '}
						{problem}
						{problem !== undefined && <Failure run={run} />}
					</li>
				))}
			</ul>
		</>
	);
}

/** What a program threw, or why it did not start, and what went over the wire. */
function Failure({ run }: { run: ProgramRun }) {
	return (
		<>
			{run.error !== undefined && <p class="lab-error">{run.error}</p>}
			<Wire run={run} />
		</>
	);
}
