import { isOver, requestIdOf, type LabRun } from '#components/labs/run/lab-run.ts';

/** Status and the three fields to log, as the program gets them. */
export function ErrorFields({ run }: { run: LabRun }) {
	const { attempts, error } = run.transcript;
	const status = attempts.at(-1)?.status;
	if (!isOver(run) || attempts.length === 0) return null;
	const isFault = status === undefined || status >= 400;
	return (
		<>
			<p class="lab-status" data-kind={isFault ? 'fault' : 'response'}>
				{isFault ? 'Error status' : 'Status'} {status ?? 'none'}
			</p>
			<dl class="lab-fields">
				<Field name="error.type" value={error?.type} />
				<Field name="error.message" value={error?.message} />
				<Field name="request_id" value={requestIdOf(run)} />
			</dl>
		</>
	);
}

function Field({ name, value }: { name: string; value: string | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value ?? 'absent'}</dd>
		</div>
	);
}
