import type { LabRun } from '#components/labs/run/lab-run.ts';
import { endingOf } from '#components/labs/run/run-words.ts';

/** Why a run that was let through came to no answer, or to half of one, in a sentence. */
export function RunProblem({ run }: { run: LabRun }) {
	if (!['error', 'cut', 'stalled', 'lost'].includes(run.phase)) return null;
	const { error } = run.transcript;
	return (
		<p class="lab-error">
			{endingOf(run)}{' '}
			{error && (
				<>
					<code translate={false}>{error.type}</code>: {error.message}
				</>
			)}
		</p>
	);
}
