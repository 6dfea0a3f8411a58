import type { LabRun } from '#components/labs/run/lab-run.ts';
import { jsonComplaint, stopSequenceIn } from '#learning/json-complaint.ts';

/** What `JSON.parse` makes of the text, and of the text with the stop sequence put back. */
export function JsonVerdict({ run: { transcript } }: { run: LabRun }) {
	const { text, stopReason, attempts } = transcript;
	const stop = stopSequenceIn(attempts.at(-1)?.body);
	if (stopReason === undefined) return null;
	return (
		<ul class="lab-grades">
			<Verdict what="JSON.parse(text)" text={text} />
			{stop !== undefined && (
				<Verdict what={`JSON.parse(text + ${JSON.stringify(stop)})`} text={text + stop} />
			)}
		</ul>
	);
}

function Verdict({ what, text }: { what: string; text: string }) {
	const complaint = jsonComplaint(text);
	return (
		<li data-right={complaint === undefined}>
			<code>{what}</code> <strong>{complaint === undefined ? '✓ accepts it' : '✗ throws'}</strong>
			{complaint !== undefined && <span class="lab-pair__complaint">{complaint}</span>}
		</li>
	);
}
