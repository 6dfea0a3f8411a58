import type { Ran } from '#learning/record-event.ts';
import { scoreLab } from '#learning/score-lab.ts';
import type { AskedOf } from '#schemas/item.ts';
import type { FieldsProps, ItemView } from './item-view.ts';
import { useRecord } from './use-record.ts';

export const labView: ItemView<'lab'> = {
	Fields: LabFields,
	read(values, item) {
		const run = values.get('run');
		if (typeof run !== 'string' || !run) return undefined;
		const predicted = fieldsOf(item).flatMap((field): [string, string][] => {
			const said = values.get(`predict-${field}`);
			return typeof said === 'string' && said.trim() ? [[field, said.trim()]] : [];
		});
		return { ...JSON.parse(run), predicted: Object.fromEntries(predicted) };
	},
	score: scoreLab,
	shown: () => [],
	missing: () => 'Run the lab first; then check here.',
};

type Field = keyof AskedOf<'lab'>['expect'];

const labels: Record<Field, string> = {
	status: 'Status',
	errorType: 'Error type',
	stopReason: 'Stop reason',
	attempts: 'Requests sent',
	complete: 'Comes to its end (yes or no)',
	parses: 'JSON.parse accepts it (yes or no)',
	through: 'Attacks that get through',
};

// In the order of the form.
const known: readonly Field[] = [
	'status',
	'errorType',
	'stopReason',
	'attempts',
	'complete',
	'parses',
	'through',
];

/** A prediction, which earns nothing and costs nothing, beside the last run that the record has. */
function LabFields(props: FieldsProps<'lab'>) {
	const { item, initial, response, isJudged, verdict, errorId } = props;
	const last = useRecord().events.findLast(
		(event): event is Ran =>
			event.type === 'ran' && event.lab === item.lab && (!item.case || event.case === item.case),
	);
	const run: Partial<Ran> | undefined = isJudged ? Object(response) : last;
	return (
		<>
			<p class="quiz-item__how">
				Predict, then run it in <a href={`#lab-${item.lab}`}>the lab</a>, then check.
			</p>
			{/* Never what is judged: an answer that is restored must find the form untouched. */}
			<input type="hidden" name="run" value={last ? JSON.stringify(transcriptOf(last)) : ''} />
			{fieldsOf(item).map((field) => (
				<label class="quiz-item__entry" key={field}>
					<span>{labels[field]}</span>
					<input
						type="text"
						name={`predict-${field}`}
						autocomplete="off"
						autocapitalize="off"
						spellcheck={false}
						size={18}
						defaultValue={predictedIn(initial, field)}
						readOnly={isJudged}
						aria-describedby={errorId}
					/>
					{isJudged && <span>came back: {wordOf(run?.[field])}</span>}
				</label>
			))}
			<p class="quiz-item__run">
				{run ? 'The record has a run of it.' : 'You have not run it yet.'}
			</p>
			{verdict}
		</>
	);
}

function fieldsOf({ expect }: AskedOf<'lab'>): Field[] {
	return known.filter((field) => expect[field] !== undefined);
}

function transcriptOf(run: Partial<Ran>): Record<string, unknown> {
	return Object.fromEntries(known.map((field) => [field, run[field]]));
}

function predictedIn(response: unknown, field: Field): string {
	return String(Object(Object(response).predicted)[field] ?? '');
}

function wordOf(value: unknown): string {
	if (value === undefined) return 'none';
	return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
