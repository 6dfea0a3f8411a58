import { InlineCode } from '#components/InlineCode.tsx';
import { scoreSort } from '#learning/score-parts.ts';
import { shuffle } from '#learning/shuffle.ts';
import type { AskedOf } from '#schemas/item.ts';
import type { FieldsProps, ItemView } from './item-view.ts';
import { Feedback } from './Verdict.tsx';

export const sortView: ItemView<'sort'> = {
	Fields: SortFields,
	read(values, { cards }) {
		const bins = cards.flatMap((_, place) => {
			const bin = values.get(`card-${place}`);
			return typeof bin === 'string' ? [[String(place), bin]] : [];
		});
		return bins.length ? Object.fromEntries(bins) : undefined;
	},
	score: scoreSort,
	shown: (item, seed) => placesOf(item, seed).map(String),
	missing: ({ cards }) => `Choose one for each of the ${cards.length} first.`,
	parts: ({ cards }) => cards.length,
};

/** One set of native radios a card: no drag to learn, nothing a keyboard cannot do. */
function SortFields(props: FieldsProps<'sort'>) {
	const { item, seed, initial, response, isJudged, verdict, errorId } = props;
	return (
		<>
			{placesOf(item, seed).map((place) => (
				<SortCard
					key={place}
					{...{ item, place, isJudged, errorId }}
					initial={Object(initial)[place]}
					chosen={Object(response)[place]}
				/>
			))}
			{verdict}
		</>
	);
}

interface CardProps {
	item: AskedOf<'sort'>;
	place: number;
	initial: unknown;
	chosen: unknown;
	isJudged: boolean;
	errorId: string;
}

function SortCard({ item, place, initial, chosen, isJudged, errorId }: CardProps) {
	const card = item.cards[place];
	if (!card) return null;
	return (
		<fieldset class="quiz-item__card">
			<legend>
				<InlineCode text={card.text} />
			</legend>
			<div class="quiz-item__bins">
				{item.bins.map(({ id, label }) => (
					<label class="quiz-item__label" key={id}>
						<input
							type="radio"
							name={`card-${place}`}
							value={id}
							defaultChecked={initial === id}
							aria-disabled={isJudged}
							aria-describedby={errorId}
						/>
						<span>
							<InlineCode text={label} />
						</span>
					</label>
				))}
			</div>
			{isJudged && <Feedback isRight={chosen === card.bin} text={card.feedback} />}
		</fieldset>
	);
}

function placesOf({ cards }: AskedOf<'sort'>, seed: string) {
	return shuffle([...cards.keys()], seed);
}
