import { InlineCode } from '#components/InlineCode.tsx';

interface Props {
	hints: readonly string[];
	taken: number;
	onHint: () => void;
}

const levels = [
	['guess', 'Guess'],
	['think', 'Think so'],
	['sure', 'Sure'],
];

/** What a learner can do before checking: say how sure they are, take hints one by one. */
export function Beforehand({ hints, taken, onHint }: Props) {
	return (
		<div class="quiz-item__before">
			<ol class="quiz-item__hints" aria-live="polite">
				{hints.slice(0, taken).map((hint) => (
					<li key={hint}>
						<InlineCode text={hint} />
					</li>
				))}
			</ol>
			<div class="quiz-item__actions">
				<fieldset class="quiz-item__sure">
					<legend>How sure are you? (optional)</legend>
					{levels.map(([level, label]) => (
						<label key={level}>
							<input type="radio" name="sure" value={level} />
							{label}
						</label>
					))}
				</fieldset>
				<button type="submit" class="course-button" data-primary>
					Check
				</button>
				{taken < hints.length && (
					<button type="button" class="course-button" onClick={onHint}>
						Hint {taken + 1} of {hints.length}
					</button>
				)}
			</div>
		</div>
	);
}
