import { InlineCode } from '#components/InlineCode.tsx';
import { scoreChoice } from '#learning/score-choice.ts';
import { shuffle } from '#learning/shuffle.ts';
import type { AskedOf } from '#schemas/item.ts';
import type { FieldsProps, ItemView } from './item-view.ts';
import { Feedback } from './Verdict.tsx';

export const choiceView: ItemView<'choice'> = {
	Fields: ChoiceFields,
	read(values) {
		const chosen = values.getAll('option').map(String);
		return chosen.length ? chosen : undefined;
	},
	score: scoreChoice,
	shown: (item, seed) => optionsOf(item, seed).map(({ id }) => id),
	missing: (item) => `Choose ${keysOf(item) === 1 ? 'an option' : 'at least one option'} first.`,
	feedback: ({ options }, response) =>
		options
			.filter(({ id }) => isChosen(response, id))
			.map(({ feedback }) => feedback)
			.join(' '),
};

function ChoiceFields(props: FieldsProps<'choice'>) {
	const { item, seed, initial, response, isJudged, verdict, errorId } = props;
	const isSingle = keysOf(item) === 1;
	const isBeside = isSingle && item.options.some(({ id }) => isChosen(response, id));
	return (
		<>
			{!isSingle && <p class="quiz-item__how">Choose {keysOf(item)}.</p>}
			{optionsOf(item, seed).map(({ id, text, correct, feedback }) => (
				<div class="quiz-item__option" key={id}>
					<label class="quiz-item__label">
						<input
							type={isSingle ? 'radio' : 'checkbox'}
							name="option"
							value={id}
							defaultChecked={isChosen(initial, id)}
							aria-disabled={isJudged}
							aria-describedby={errorId}
						/>
						<span>
							<InlineCode text={text} />
						</span>
					</label>
					{isJudged && isChosen(response, id) && (
						<Feedback isRight={correct} verdict={isBeside && verdict} text={feedback} />
					)}
				</div>
			))}
			{!isBeside && verdict}
		</>
	);
}

function optionsOf({ options, shuffle: isShuffled }: AskedOf<'choice'>, seed: string) {
	return isShuffled ? shuffle(options, seed) : options;
}

function keysOf({ options }: AskedOf<'choice'>) {
	return options.filter(({ correct }) => correct).length;
}

function isChosen(response: unknown, id: string) {
	return Array.isArray(response) && response.includes(id);
}
