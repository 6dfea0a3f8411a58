import { InlineCode } from '#components/InlineCode.tsx';
import { isSeen } from '#components/labs/errors/error-lab.ts';
import { useRecord } from '#components/quiz/use-record.ts';
import type { PairLab } from '#schemas/lab.ts';
import { casesOf, type Pair } from './pair-side.ts';

interface Props {
	lab: PairLab;
	chosen: Pair;
	onChoose: (pair: Pair) => void;
}

/** The pairs as a checklist that fills itself: a tick stands where both requests have been seen. */
export function PairList({ lab, chosen, onChoose }: Props) {
	const { events } = useRecord();
	const seen = lab.pairs.filter((pair) =>
		casesOf(lab, pair).every((one) => isSeen(lab.id, one, events)),
	);
	return (
		<fieldset class="lab-cases">
			<legend>
				{seen.length} of {lab.pairs.length} pairs seen
			</legend>
			{lab.pairs.map((pair) => (
				<label key={pair.id} data-seen={seen.includes(pair)}>
					<input
						type="radio"
						name="pair"
						value={pair.id}
						checked={pair === chosen}
						onChange={() => onChoose(pair)}
					/>
					<span>
						<InlineCode text={pair.title} />
						{seen.includes(pair) && <em class="lab-cases__seen"> ✓ seen</em>}
						<small>
							<InlineCode text={pair.about} />
						</small>
					</span>
				</label>
			))}
		</fieldset>
	);
}
