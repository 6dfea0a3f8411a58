import { InlineCode } from '#components/InlineCode.tsx';
import { PredictFields } from '#components/labs/PredictFields.tsx';
import { choicesOf } from '#components/labs/errors/error-lab.ts';
import type { PairLab } from '#schemas/lab.ts';
import type { Side } from './pair-side.ts';

interface Props {
	lab: PairLab;
	sides: readonly Side[];
}

/** What is sent on each side, and a prediction of what comes back. */
export function PairPredictions({ lab, sides }: Props) {
	return (
		<div class="lab-pair">
			{sides.map(({ one, prefix }) => (
				<div key={one.id} class="lab-pair__side">
					<p class="lab-note">
						<strong>{one.title}.</strong> <InlineCode text={one.about} />
					</p>
					<details class="lab-view">
						<summary>Body</summary>
						<pre class="lab-code" tabIndex={0} aria-label={`${one.title}: body`} translate={false}>
							{JSON.stringify(one.request, null, 2)}
						</pre>
					</details>
					<PredictFields
						legend={`Predict: ${one.title}`}
						prefix={prefix}
						fields={one.predict}
						choices={choicesOf(lab)}
					/>
				</div>
			))}
		</div>
	);
}
