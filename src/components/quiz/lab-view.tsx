import type { Ran } from '#learning/record-event.ts';
import { scoreLab } from '#learning/score-lab.ts';
import type { FieldsProps, ItemView } from './item-view.ts';
import { useRecord } from './use-record.ts';

export const labView: ItemView<'lab'> = {
	Fields: LabFields,
	read(values) {
		const run = values.get('run');
		return typeof run === 'string' && run ? JSON.parse(run) : undefined;
	},
	score: scoreLab,
	shown: () => [],
	missing: () => 'Run the lab first; then check here.',
};

/** Judged by the last run that the record has of this lab and case. */
function LabFields({ item, response, isJudged, verdict }: FieldsProps<'lab'>) {
	const last = useRecord().events.findLast(
		(event): event is Ran =>
			event.type === 'ran' &&
			event.lab === item.lab &&
			(item.case === undefined || event.case === item.case),
	);
	const run = isJudged ? Object(response) : last && transcriptOf(last);
	return (
		<>
			<input type="hidden" name="run" value={run ? JSON.stringify(run) : ''} />
			<p class="quiz-item__run">
				{run ? `Your last run: ${sentenceOf(run)}.` : 'You have not run it yet.'}
			</p>
			{verdict}
		</>
	);
}

function transcriptOf({ status, errorType, stopReason, attempts, complete }: Ran) {
	return { status, errorType, stopReason, attempts, complete };
}

function sentenceOf(run: Record<string, unknown>): string {
	return [
		run['status'] && `status ${run['status']}`,
		run['errorType'] && `error type ${run['errorType']}`,
		run['stopReason'] && `stop reason ${run['stopReason']}`,
		run['attempts'] && `${run['attempts']} ${run['attempts'] === 1 ? 'attempt' : 'attempts'}`,
		run['complete'] === false && 'cut before its end',
	]
		.filter(Boolean)
		.join(', ');
}
