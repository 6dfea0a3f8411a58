import {
	promptQuestions,
	type PromptPrediction,
	type PromptQuestion,
} from '#learning/prompt-compare.ts';
import type { PromptsLab } from '#schemas/lab.ts';

const questions = Object.keys(promptQuestions) as PromptQuestion[];

/** What to predict of the three answers. Any of it may be left open. */
export function PromptQuestions({ prompts }: Pick<PromptsLab, 'prompts'>) {
	return (
		<fieldset class="lab-predict lab-predict--wide">
			<legend>Predict, then run</legend>
			{questions.map((question) => (
				<label key={question} class="lab-field">
					<span>{promptQuestions[question]}</span>
					<select name={`predict-${question}`}>
						<option value="">No prediction</option>
						{prompts.map(({ id, title }) => (
							<option key={id} value={id}>
								{title}
							</option>
						))}
						{question === 'format' && <option value="none">None of them</option>}
					</select>
				</label>
			))}
		</fieldset>
	);
}

/** What was predicted, as it stands in the form. */
export function promptPredictionIn(values: FormData): PromptPrediction {
	return Object.fromEntries(
		questions.flatMap((question) => {
			const said = values.get(`predict-${question}`);
			return typeof said === 'string' && said !== '' ? [[question, said]] : [];
		}),
	);
}
