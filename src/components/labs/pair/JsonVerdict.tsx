import type { LabRun } from '#components/labs/run/lab-run.ts';

/** What `JSON.parse` makes of the text, and of the text with the stop sequence put back. */
export function JsonVerdict({ run: { transcript } }: { run: LabRun }) {
	const { text, stopReason } = transcript;
	const stop = stopSequenceIn(transcript.attempts.at(-1)?.body);
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
	const complaint = complaintOn(text);
	return (
		<li data-right={complaint === undefined}>
			<code>{what}</code> <strong>{complaint === undefined ? '✓ accepts it' : '✗ throws'}</strong>
			{complaint !== undefined && <span class="lab-pair__complaint">{complaint}</span>}
		</li>
	);
}

/** What the parser says; `undefined` when it takes the text. */
export function complaintOn(text: string): string | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function stopSequenceIn(body: string | undefined): string | undefined {
	try {
		const { stop_sequence }: { stop_sequence?: unknown } = Object(JSON.parse(body ?? ''));
		return typeof stop_sequence === 'string' ? stop_sequence : undefined;
	} catch {
		return undefined; // no message, so no stop sequence
	}
}
