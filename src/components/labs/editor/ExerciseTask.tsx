import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { InlineCode } from '#components/InlineCode.tsx';
import type { Exercise } from '#learning/exercise.ts';
import { openRecord } from '#learning/record-store.ts';
import { CodeEditor } from './CodeEditor.tsx';
import { gradeProgram, type ScenarioRun } from './grade-program.ts';
import { forgetText, keepText, keptText } from './kept-text.ts';
import { Wire } from './Output.tsx';

/** One exercise: mend the program, have it tried, and see under which scenario it failed. */
export function ExerciseTask({ lab, exercise }: { lab: string; exercise: Exercise }) {
	const { id, title, task, starter } = exercise;
	const [code, setCode] = useState(() => keptText(id) ?? starter);
	const [runs, setRuns] = useState<ScenarioRun[]>([]);
	const [isRunning, setIsRunning] = useState(false);
	const stopper = useRef<AbortController>();
	const passed = runs.filter(({ problem }) => problem === undefined).length;

	useEffect(() => () => stopper.current?.abort(), []);

	async function check() {
		const controller = (stopper.current = new AbortController());
		const startMs = performance.now();
		setIsRunning(true);
		setRuns([]);
		const done = await gradeProgram(code, exercise, controller.signal, setRuns);
		setIsRunning(false);
		const failed = done.find(({ problem }) => problem !== undefined);
		announce(failed ? `Failed: ${failed.name}. ${failed.problem}` : 'All scenarios passed.');
		if (controller.signal.aborted) return;
		const store = await openRecord();
		const ms = Math.round(performance.now() - startMs);
		await store.append({
			type: 'ran',
			lab,
			case: `exercise-${id}`,
			source: 'simulator',
			complete: !failed,
			ms,
		});
	}

	function change(text: string) {
		setCode(text);
		keepText(id, text === starter ? undefined : text);
	}

	return (
		<section aria-label={title}>
			<p class="lab-means">
				<strong>{title}.</strong> <InlineCode text={task} />
			</p>
			<CodeEditor label={`Program: ${title}`} code={code} onChange={change} />
			<div class="lab-actions">
				{isRunning ? (
					<button
						key="stop"
						type="button"
						class="course-button"
						onClick={() => stopper.current?.abort()}
					>
						Stop check
					</button>
				) : (
					<button key="check" type="button" class="course-button" onClick={() => void check()}>
						Check program
					</button>
				)}
				<button type="button" class="lab-small" onClick={() => (forgetText(id), setCode(starter))}>
					Reset
				</button>
			</div>
			{runs.length > 0 && (
				<>
					<p class="lab-means">
						{passed} of {exercise.scenarios.length} scenarios passed
					</p>
					<ul class="lab-grades">
						{runs.map(({ name, problem, run }) => (
							<li key={name} data-right={problem === undefined}>
								<strong>
									{problem === undefined ? '✓ ' : '✗ '}
									{name}
								</strong>{' '}
								{problem}
								{problem !== undefined && <Wire run={run} />}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
