import { InlineCode } from '#components/InlineCode.tsx';
import { CopyButton } from '#components/labs/CopyButton.tsx';
import type { LabRun } from '#components/labs/run/lab-run.ts';
import { counted, logLineOf } from '#components/labs/run/run-words.ts';
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
	const line = logLineOf(run, new Date());
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
			{row && (
				<p class="lab-means">
					<strong>{retryWords[row.retry] ?? row.retry}.</strong> <InlineCode text={row.retryWhy} />{' '}
					<InlineCode text={row.fix} /> <a href={row.href}>Row «{row.title}» of the error table</a>
				</p>
			)}
			<div class="lab-log-line">
				<p class="lab-note">
					The log line that you should have written <CopyButton text={line} what="log line" />
				</p>
				<pre class="lab-code" tabIndex={0} aria-label="Log line" translate={false}>
					{line}
				</pre>
			</div>
		</>
	);
}

const retryWords: Readonly<Record<string, string>> = {
	'retry-with-backoff': 'Retry with backoff',
	'do-not-retry': 'Do not retry',
	'change-the-call': 'Do not retry: change the call',
	depends: 'It depends',
};
