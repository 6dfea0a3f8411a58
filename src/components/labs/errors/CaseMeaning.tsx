import { InlineCode } from '#components/InlineCode.tsx';
import { CopyButton } from '#components/labs/CopyButton.tsx';
import type { LabRun } from '#components/labs/run/lab-run.ts';
import { logLineOf } from '#components/labs/run/log-line.ts';
import { counted } from '#components/labs/run/run-words.ts';
import type { LabCase } from '#schemas/lab.ts';
import type { ErrorRow } from './error-lab.ts';

interface Props {
	run: LabRun;
	one: LabCase;
	row: ErrorRow | undefined;
}

/** What the case shows, what the SDK threw, whether to retry and why, and the line to log. */
export function CaseMeaning({ run, one, row }: Props) {
	const { attempts, end } = run.transcript;
	const line = logLineOf(run, one.log?.fields ?? [], new Date());
	return (
		<>
			<p class="lab-means">
				<InlineCode text={one.means} />
			</p>
			<p class="lab-means">
				{end?.thrown ? (
					<>
						The SDK throws <code>{end.thrown}</code> after {counted(attempts.length, 'request')}.
					</>
				) : (
					<>The SDK throws nothing here, after {counted(attempts.length, 'request')}.</>
				)}
			</p>
			{(one.retry ?? row) && (
				<p class="lab-means">
					<InlineCode text={one.retry ?? row?.retryWhy ?? ''} />{' '}
					{row && <InlineCode text={row.fix} />}{' '}
					{row && <a href={row.href}>Row “{row.title}” of the error table</a>}
				</p>
			)}
			<div class="lab-log-line">
				<p class="lab-note">
					The line that you should have logged{one.log && `, as ${one.log.level}`}{' '}
					<CopyButton text={line} what="log line" />
				</p>
				<pre class="lab-code" tabIndex={0} aria-label="Log line" translate={false}>
					{line}
				</pre>
			</div>
		</>
	);
}
