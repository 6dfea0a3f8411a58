import { InlineCode } from '#components/InlineCode.tsx';
import { Grades } from '#components/labs/Grades.tsx';
import {
	factsOf,
	hasAnswer,
	isConclusive,
	isOver,
	type LabRun,
} from '#components/labs/run/lab-run.ts';
import { endingOf } from '#components/labs/run/run-words.ts';
import { mergedTurns } from '#learning/merged-turns.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { LabCase } from '#schemas/lab.ts';

interface Props {
	run: LabRun;
	/** What ran: the request of a case, or one of the learner's own. */
	one: LabCase | undefined;
	prediction: Prediction;
}

/** The prediction, the point of the case, and the conversation as the API reads it. */
export function BuildMeaning({ run, one, prediction }: Props) {
	if (run.phase === 'lost')
		return (
			<p class="lab-means">{endingOf(run)} Your request is kept. Run it again when it is back.</p>
		);
	if (!isOver(run) || !hasAnswer(run))
		return (
			<p class="lab-means">
				Before you send it, predict it: which status, and then which error type or which stop
				reason?
			</p>
		);
	const { thrown } = run.transcript.end ?? {};
	return (
		<>
			{isConclusive(run) && <Grades prediction={prediction} facts={factsOf(run)} />}
			<p class="lab-means">
				{one ? (
					<InlineCode text={one.means} />
				) : (
					'This was a request of your own. It counts for no case; the answer is as real as that of a case.'
				)}
			</p>
			{thrown !== undefined && (
				<p class="lab-means">
					The SDK throws <code>{thrown}</code>.
				</p>
			)}
			<MergedTurns body={run.transcript.sent?.request.body} />
		</>
	);
}

/** Only where the API reads other turns than were sent. */
function MergedTurns({ body }: { body: unknown }) {
	const { messages }: { messages?: unknown } = Object(body);
	const turns = mergedTurns(messages);
	const sent = Array.isArray(messages) ? messages.length : 0;
	if (!turns || turns.length === sent) return null;
	return (
		<>
			<p class="lab-means">
				You sent {sent} messages. The API reads {turns.length}{' '}
				{turns.length === 1 ? 'turn' : 'turns'}:
			</p>
			<ol class="lab-merged">
				{turns.map(({ role, parts }, i) => (
					<li key={i}>
						<code>{role}</code>
						{parts.map((part, j) => (
							<q key={j}>{part}</q>
						))}
					</li>
				))}
			</ol>
		</>
	);
}
