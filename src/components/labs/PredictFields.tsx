import { fieldNames, none, type Prediction, type PredictionField } from '#learning/prediction.ts';

export interface PredictChoices {
	status: number[];
	errorType: string[];
	stopReason: string[];
}

interface Props {
	/** What this lab is about. */
	fields: readonly PredictionField[];
	choices: PredictChoices;
}

/** A short form before the run. Everything may be left open: running without predicting is allowed. */
export function PredictFields({ fields, choices }: Props) {
	const options: Record<PredictionField, [value: string, label: string][]> = {
		status: choices.status.map((status) => [String(status), String(status)]),
		errorType: [[none, 'No error'], ...choices.errorType.map(same)],
		stopReason: [[none, 'None'], ...choices.stopReason.map(same)],
		attempts: [1, 2, 3, 4].map((number) => [String(number), String(number)]),
		complete: [
			['true', 'Yes'],
			['false', 'No'],
		],
	};
	return (
		<fieldset class="lab-predict">
			<legend>Predict, then run</legend>
			{fields.map((field) => (
				<label key={field} class="lab-field">
					<span>{fieldNames[field]}</span>
					<select name={`predict-${field}`}>
						<option value="">No prediction</option>
						{options[field].map(([value, label]) => (
							<option key={value} value={value}>
								{label}
							</option>
						))}
					</select>
				</label>
			))}
		</fieldset>
	);
}

const same = (value: string): [string, string] => [value, value];

/** What was predicted, as it stands in the form. */
export function predictionIn(values: FormData): Prediction {
	const entries = (Object.keys(fieldNames) as PredictionField[]).flatMap((field) => {
		const value = values.get(`predict-${field}`);
		return typeof value === 'string' && value !== '' ? [[field, typed(field, value)]] : [];
	});
	return Object.fromEntries(entries);
}

function typed(field: PredictionField, value: string): string | number | boolean {
	if (field === 'complete') return value === 'true';
	return field === 'status' || field === 'attempts' ? Number(value) : value;
}
