import { InlineCode } from '#components/InlineCode.tsx';
import type { InjectionLab } from '#schemas/lab.ts';
import { TrialList } from './TrialList.tsx';
import type { Trial } from './injection-trial.ts';

interface Props {
	lab: InjectionLab;
	trials: readonly Trial[];
}

/** The prediction beside the outcome, and what all of it comes to. */
export function TrialMeaning({ lab, trials }: Props) {
	const last = trials.at(-1);
	if (!last)
		return (
			<p class="lab-means">
				Try each layer alone first. Then find the fewest layers that stop as many as all five.
			</p>
		);
	return (
		<>
			<Grade trial={last} />
			{lab.means.map((sentence) => (
				<p key={sentence} class="lab-means">
					<InlineCode text={sentence} />
				</p>
			))}
			<TrialList lab={lab} trials={trials} />
		</>
	);
}

function Grade({ trial: { predicted, through } }: { trial: Trial }) {
	if (predicted === undefined) return <p class="lab-note">You predicted nothing this time.</p>;
	const isRight = predicted === through;
	return (
		<ul class="lab-grades">
			<li data-right={isRight}>
				<strong>
					{isRight ? '✓ Attacks through: right' : `✗ Attacks through: you said ${predicted}`}
				</strong>
				{isRight ? `, ${through}.` : `, it was ${through}.`}
			</li>
		</ul>
	);
}
