import { scoreNumber, scoreText, wrongGiven } from '#learning/score-entry.ts';
import type { AskedOf } from '#schemas/item.ts';
import type { FieldsProps, ItemView } from './item-view.ts';
import { Feedback } from './Verdict.tsx';

type Entry = 'number' | 'text';

export const numberView: ItemView<'number'> = {
	Fields: EntryFields,
	read: readEntry,
	score: scoreNumber,
	shown: () => [],
	missing: () => 'Enter a number in digits first.',
	feedback: feedbackOn,
};

export const textView: ItemView<'text'> = {
	Fields: EntryFields,
	read: readEntry,
	score: scoreText,
	shown: () => [],
	missing: () => 'Type an answer first.',
	feedback: feedbackOn,
};

/** A number is typed as text, because a number field drops what it cannot read without a word. */
function EntryFields(props: FieldsProps<Entry>) {
	const { item, initial, response, isJudged, verdict, errorId } = props;
	const unit = item.type === 'number' && item.unit;
	const feedback = feedbackOn(item, response);
	return (
		<>
			<label class="quiz-item__entry">
				<span>{item.type === 'number' ? 'Your number' : 'Your answer'}</span>
				<input
					type="text"
					name="entry"
					inputMode={item.type === 'number' ? 'decimal' : 'text'}
					autocomplete="off"
					autocapitalize="off"
					spellcheck={false}
					translate={false}
					size={item.type === 'number' ? 10 : 24}
					defaultValue={typeof initial === 'string' ? initial : ''}
					readOnly={isJudged}
					aria-describedby={errorId}
				/>
				{unit && <span>{unit}</span>}
			</label>
			{isJudged && feedback && <Feedback isRight={false} verdict={verdict} text={feedback} />}
			{isJudged && !feedback && <div class="quiz-item__feedback-line">{verdict}</div>}
		</>
	);
}

function readEntry(values: FormData): string | undefined {
	const entry = String(values.get('entry') ?? '');
	return entry.trim() ? entry : undefined;
}

function feedbackOn(item: AskedOf<Entry>, response: unknown): string {
	return (typeof response === 'string' && wrongGiven(item, response)?.feedback) || '';
}
