import { pointsToPass } from '#learning/module-test.ts';
import { isPassed, resultsOf, type TestAttempt } from '#learning/test-attempts.ts';
import type { ModuleTestProps } from './ModuleTest.tsx';
import { ObjectiveTable } from './ObjectiveTable.tsx';
import { TestReview } from './TestReview.tsx';

interface Props extends ModuleTestProps {
	attempts: readonly TestAttempt[];
	onStart: (missed?: readonly string[]) => void;
}

/** Result by objective, why each question is so, and the way to what was missed. */
export function TestResult({ module, pool, objectives, attempts, onStart }: Props) {
	const results = resultsOf(attempts, pool);
	const missed = results.filter(({ earned, possible }) => earned < possible);
	const earned = results.reduce((sum, one) => sum + one.earned, 0);
	const possible = results.reduce((sum, one) => sum + one.possible, 0);
	const hasPassed = isPassed(results, module.passPercent);
	const last = attempts.at(-1);

	return (
		<section>
			<h2 tabIndex={-1}>{hasPassed ? 'Passed' : 'Not passed yet'}</h2>
			<p>
				{earned} of {possible} are right; {pointsToPass(possible, module.passPercent)} are needed.
				{attempts.some(({ drawn }) => drawn.objectives) && ' Retakes are counted in.'}
			</p>
			<ObjectiveTable
				rows={objectives.flatMap((objective) => {
					const result = results.find((one) => one.objective === objective.id);
					return result ? [{ ...result, ...objective }] : [];
				})}
			/>
			<p class="quiz-item__actions">
				{missed.length > 0 && (
					<button
						type="button"
						class="course-button"
						data-primary
						onClick={() => onStart(missed.map(({ objective }) => objective))}
					>
						Retake what I missed
					</button>
				)}
				<button type="button" class="course-button" onClick={() => onStart()}>
					Take a new test
				</button>
			</p>
			{last && <TestReview attempt={last} pool={pool} objectives={objectives} />}
		</section>
	);
}
