import { InlineCode } from '#components/InlineCode.tsx';
import { Grades } from '#components/labs/Grades.tsx';
import { hasAnswer, isConclusive, isOver } from '#components/labs/run/lab-run.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { PairLab } from '#schemas/lab.ts';
import { sideFacts, type Pair, type Side } from './pair-side.ts';

interface Props {
	pair: Pair;
	sides: readonly Side[];
	predictions: readonly Prediction[];
	compiler: PairLab['compiler'];
}

/** Both predictions against both outcomes, what each side shows and what they say together. */
export function PairMeaning({ pair, sides, predictions, compiler }: Props) {
	const isDone = sides.every(
		({ handle: { run } }) => isOver(run) && hasAnswer(run) && run.phase !== 'lost',
	);
	return (
		<>
			{isDone ? (
				<>
					<div class="lab-pair">
						{sides.map(({ one, handle: { run } }, i) => (
							<section key={one.id} class="lab-pair__side" aria-label={`${one.title}: meaning`}>
								<h5 class="lab-pair__title">{one.title}</h5>
								{isConclusive(run) && (
									<Grades prediction={predictions[i] ?? {}} facts={sideFacts(run, one)} />
								)}
								<p class="lab-means">
									<InlineCode text={one.means} />
								</p>
							</section>
						))}
					</div>
					<p class="lab-means">
						<InlineCode text={pair.means} />
					</p>
				</>
			) : (
				<p class="lab-means">Before you send the two, predict both.</p>
			)}
			{compiler && (
				<details class="lab-view">
					<summary>What the types of the SDK say</summary>
					<pre class="lab-code" tabIndex={0} aria-label="The call in TypeScript" translate={false}>
						{compiler.code}
					</pre>
					<p class="lab-error">{compiler.says}</p>
					<p class="lab-note">
						The compiler refuses it before anything is sent. The labs send it all the same, with{' '}
						<code>client.post</code>, which knows nothing of the body.
					</p>
				</details>
			)}
		</>
	);
}
