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
	legend?: string;
	/** Begins the names in the form, where two predictions stand in one. */
	prefix?: string;
}

/** A short form before the run. Everything may be left open: running without predicting is allowed. */
export function PredictFields({
	fields,
	choices,
	legend = 'Predict, then run',
	prefix = 'predict',
}: Props) {
	const options: Record<PredictionField, [value: string, label: string][]> = {
		status: choices.status.map((status) => [String(status), String(status)]),
		errorType: [[none, 'No error'], ...choices.errorType.map(same)],
		stopReason: [[none, 'None'], ...choices.stopReason.map(same)],
		attempts: [1, 2, 3, 4].map((number) => [String(number), String(number)]),
		complete: yesOrNo,
		parses: yesOrNo,
	};
	return (
		<fieldset class="lab-predict">
			<legend>{legend}</legend>
			{fields.map((field) => (
				<label key={field} class="lab-field">
					<span>{fieldNames[field]}</span>
					<select name={`${prefix}-${field}`}>
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

const yesOrNo: [string, string][] = [
	['true', 'Yes'],
	['false', 'No'],
];
const same = (value: string): [string, string] => [value, value];

/** What was predicted, as it stands in the form. */
export function predictionIn(values: FormData, prefix = 'predict'): Prediction {
	const entries = (Object.keys(fieldNames) as PredictionField[]).flatMap((field) => {
		const value = values.get(`${prefix}-${field}`);
		return typeof value === 'string' && value !== '' ? [[field, typed(field, value)]] : [];
	});
	return Object.fromEntries(entries);
}

function typed(field: PredictionField, value: string): string | number | boolean {
	if (field === 'complete' || field === 'parses') return value === 'true';
	return field === 'status' || field === 'attempts' ? Number(value) : value;
}
