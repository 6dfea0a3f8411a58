import { setKeyMode } from '#components/labs/run/keys.ts';
import { endingOf } from '#components/labs/run/run-words.ts';
import type { LabRun } from '#components/labs/run/lab-run.ts';

interface Props {
	run: LabRun;
	/** Runs the same once more. */
	onAgain: () => void;
}

/** Why nothing was sent, and the way on: what was typed is still in the form. */
export function Refusal({ run, onAgain }: Props) {
	if (run.phase !== 'refused' && run.phase !== 'unreachable') return null;
	const type = run.refusal?.error.type;
	// A malformed question is not answered by asking the simulator.
	const isOverCap =
		run.refusedStatus !== undefined && [401, 402, 403, 429].includes(run.refusedStatus);
	return (
		<div class="lab-refusal">
			<p class="lab-error">
				{run.refusedStatus !== undefined && (
					<code>
						{run.refusedStatus} {type}
					</code>
				)}{' '}
				{endingOf(run)}
			</p>
			{isOverCap && (
				<button
					type="button"
					class="course-button"
					onClick={() => {
						setKeyMode('simulator');
						onAgain();
					}}
				>
					Run on the simulator
				</button>
			)}
		</div>
	);
}
