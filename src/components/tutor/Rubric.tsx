import type { RefObject } from 'preact';
import { InlineCode } from '#components/InlineCode.tsx';
import type { Explained } from '#learning/tutor/conversation.ts';

interface Props {
	/** Takes the focus when the rubric comes. */
	legend: RefObject<HTMLLegendElement>;
	points: readonly string[];
	explained: Explained;
	onTick: (at: number, isMet: boolean) => void;
}

/** The points that an explanation should hold, ticked by the model or by the learner. */
export function Rubric({ legend, points, explained, onTick }: Props) {
	return (
		<fieldset class="tutor-explain__points">
			<legend ref={legend} tabIndex={-1}>
				{explained.source === 'api'
					? 'The model’s ticks. Change what you see differently'
					: 'Tick what your text says'}
			</legend>
			{points.map((point, at) => (
				<label key={point}>
					<input
						type="checkbox"
						checked={explained.met[at] ?? false}
						onChange={({ currentTarget }) => onTick(at, currentTarget.checked)}
					/>
					<span>
						<InlineCode text={point} />
						{explained.notes?.[at] && <small>{explained.notes[at]}</small>}
					</span>
				</label>
			))}
		</fieldset>
	);
}
