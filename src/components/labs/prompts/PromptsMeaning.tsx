import { isOver } from '#components/labs/run/lab-run.ts';
import { usdText } from '#learning/cost.ts';
import { promptGrades, promptQuestions, type PromptPrediction } from '#learning/prompt-compare.ts';
import type { PromptsLab } from '#schemas/lab.ts';
import { answerOf, isUnread, type PromptLane } from './prompt-lane.ts';

interface Props {
	lab: PromptsLab;
	lanes: readonly PromptLane[];
	prediction: PromptPrediction;
}

/** What the three answers show, and each prediction beside them. */
export function PromptsMeaning({ lab, lanes, prediction }: Props) {
	if (!lanes.every(({ run }) => isOver(run)))
		return (
			<p class="lab-means">
				Your program splits the answer at its lines. Before you run it: which of the three will give
				it something to split?
			</p>
		);
	return (
		<>
			<PromptGrades lab={lab} lanes={lanes} prediction={prediction} />
			{sentences(lab, lanes).map((sentence) => (
				<p key={sentence} class="lab-means">
					{sentence}
				</p>
			))}
		</>
	);
}

function PromptGrades({ lab, lanes, prediction }: Props) {
	const grades = promptGrades(prediction, lanes.map(answerOf), lab.format);
	if (grades.length === 0) return null;
	const right = grades.filter(({ isRight }) => isRight).length;
	return (
		<>
			<p class="lab-means">
				{right} of {grades.length} predictions right
			</p>
			<ul class="lab-grades">
				{grades.map(({ question, said, isRight, sentence }) => (
					<li key={question} data-right={isRight}>
						<strong>
							{isRight ? '✓ ' : '✗ '}
							{promptQuestions[question]} {isRight ? 'Right.' : `You said ${said}.`}
						</strong>{' '}
						{sentence}
					</li>
				))}
			</ul>
		</>
	);
}

function sentences(lab: PromptsLab, lanes: readonly PromptLane[]): string[] {
	return [...onSource(lanes), ...onInput(lab, lanes)];
}

/** Whose words these are, said as plainly as the badge. */
function onSource(lanes: readonly PromptLane[]): string[] {
	if (lanes.some(({ run }) => run.phase !== 'complete'))
		return ['Not all three came to their end, so there is less to compare. Your prompts are kept.'];
	if (lanes.some(isUnread))
		return [
			'You changed a prompt, and the simulator cannot follow instructions: no model has read yours. What it still shows is where the prompt stands in the request, how many tokens it takes by estimate, and what it costs. With your own key a model answers it.',
		];
	if (lanes.some(({ run }) => run.source === 'simulator'))
		return [
			'The three answers were written for this lab, by no model; the check of the format, the words and the arithmetic are real. A live model answers in its own words, and on another day in other ones.',
		];
	return ['A model wrote these answers. Run it again and see which of the verdicts stay the same.'];
}

function onInput({ calls }: PromptsLab, lanes: readonly PromptLane[]): string[] {
	const [first, ...others] = lanes;
	const last = others.at(-1);
	const before = first?.run.transcript.inputTokens;
	const after = last?.run.transcript.inputTokens;
	const cost = last?.run.transcript.end?.costUsd;
	if (before === undefined || after === undefined || cost === undefined) return [];
	const more = after - before;
	return [
		`“${last?.prompt.title}” sends ${more} more input tokens than “${first?.prompt.title}”, with every call. ${calls.toLocaleString('en')} such calls cost ${usdText(cost * calls)} in all, input and output together.`,
	];
}
