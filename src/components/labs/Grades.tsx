import { InlineCode } from '#components/InlineCode.tsx';
import {
	fieldNames,
	gradesOf,
	none,
	type Prediction,
	type RunFacts,
} from '#learning/prediction.ts';

/** Each prediction beside what went over the wire, with a sentence that explains the difference. */
export function Grades({ prediction, facts }: { prediction: Prediction; facts: RunFacts }) {
	const grades = gradesOf(prediction, facts);
	if (grades.length === 0) return <p class="lab-note">You predicted nothing this time.</p>;
	const right = grades.filter(({ isRight }) => isRight).length;
	return (
		<>
			<p class="lab-means">
				{right} of {grades.length} predictions right
			</p>
			<ul class="lab-grades">
				{grades.map(({ field, predicted, seen, isRight, sentence }) => (
					<li key={field} data-right={isRight}>
						<strong>
							{isRight ? '✓ ' : '✗ '}
							{fieldNames[field]}:{' '}
							{isRight ? 'right' : `you said ${word(predicted)}, it was ${word(seen)}`}.
						</strong>{' '}
						<InlineCode text={sentence} />
					</li>
				))}
			</ul>
		</>
	);
}

function word(value: string | number | boolean | undefined): string {
	if (value === undefined) return none;
	return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
