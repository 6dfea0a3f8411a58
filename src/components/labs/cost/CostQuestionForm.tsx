import { useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { numberIn } from '#learning/score-entry.ts';
import { costGradeOf, type CostGrade, type CostQuestion } from '#learning/system-cost-question.ts';
import { counted, inPercent, rateText, sumText } from './cost-words.ts';

interface Props {
	question: CostQuestion;
	/** Called once the number is judged; without a grade where the row lacks a price. */
	onJudged: (grade: CostGrade | undefined) => void;
}

/** One number to work out before the plot shows it. Leaving it open is allowed. */
export function CostQuestionForm({ question, onJudged }: Props) {
	const field = useRef<HTMLInputElement>(null);
	const [grade, setGrade] = useState<CostGrade>();
	const [isMissing, setIsMissing] = useState(false);

	function check() {
		const given = numberIn(field.current?.value ?? '', '$');
		setIsMissing(given === undefined);
		if (given === undefined) return field.current?.focus();
		const judged = costGradeOf(question, given);
		setGrade(judged);
		if (judged) announce(verdictOf(judged));
		onJudged(judged);
	}

	return (
		<form
			class="lab-question"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				check();
			}}
		>
			<p>
				<strong>Predict first.</strong> {questionText(question)}
			</p>
			<div class="lab-question__entry">
				<label>
					<span>USD a day</span>
					<input
						ref={field}
						type="text"
						inputMode="decimal"
						autocomplete="off"
						size={8}
						aria-invalid={isMissing}
						aria-describedby={isMissing ? 'system-cost-missing' : undefined}
					/>
				</label>
				<button type="submit" class="course-button">
					Check
				</button>
			</div>
			{isMissing && (
				<p id="system-cost-missing" class="lab-error">
					Type a number of dollars first.
				</p>
			)}
			{grade && (
				<ul class="lab-grades">
					<li data-right={grade.isRight}>
						<strong>{grade.isRight ? '✓ Right' : '✗ Not quite'}:</strong> {sumText(grade.answerUsd)}{' '}
						a day. {grade.sentence}
					</li>
				</ul>
			)}
		</form>
	);
}

function questionText({ row, traffic }: CostQuestion): string {
	const { input = 0, cacheRead = 0, cacheWrite5m = 0 } = row.price ?? {};
	const prices = `input ${rateText(input)}, cache read ${rateText(cacheRead)}, cache write ${rateText(cacheWrite5m)}`;
	return `A system prompt of ${counted(traffic.tokens)} tokens goes out with ${counted(traffic.callsPerDay)} calls a day to ${row.name}, cached for 5 minutes; ${inPercent(traffic.hitRate)} of the calls find it in the cache. Prices for a million tokens: ${prices}. What does the prompt cost a day?`;
}

const verdictOf = ({ isRight, answerUsd, sentence }: CostGrade): string =>
	`${isRight ? 'Right' : 'Not quite'}: ${sumText(answerUsd)} a day. ${sentence}`;
