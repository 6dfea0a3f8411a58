import { isOver, type LabRun } from '#components/labs/run/lab-run.ts';

/** The status of the last response, in words and in a colour. */
export function AnswerStatus({ run }: { run: LabRun }) {
	const { attempts } = run.transcript;
	const status = attempts.at(-1)?.status;
	if (!isOver(run) || attempts.length === 0) return null;
	const isFault = status === undefined || status >= 400;
	return (
		<p class="lab-status" data-kind={isFault ? 'fault' : 'response'}>
			{isFault ? 'Error status' : 'Status'} {status ?? 'none'}
		</p>
	);
}
