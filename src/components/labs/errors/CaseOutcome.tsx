import { Grades } from '#components/labs/Grades.tsx';
import {
	factsOf,
	hasAnswer,
	isConclusive,
	isOver,
	type LabRun,
} from '#components/labs/run/lab-run.ts';
import { endingOf } from '#components/labs/run/run-words.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { LabCase } from '#schemas/lab.ts';
import { CaseMeaning } from './CaseMeaning.tsx';
import type { ErrorRow } from './error-lab.ts';

interface Props {
	run: LabRun;
	/** The case that ran, and what was predicted of it. */
	sent: { one: LabCase; prediction: Prediction } | undefined;
	rows: Record<string, ErrorRow>;
}

/** What it means: before a run what to think about, after it the grades and what the case shows. */
export function CaseOutcome({ run, sent, rows }: Props) {
	if (run.phase === 'lost')
		return (
			<p class="lab-means">
				{endingOf(run)} This says nothing about the API. Run it again when the server is back.
			</p>
		);
	if (!sent || !isOver(run) || !hasAnswer(run))
		return (
			<p class="lab-means">
				Before you run a case, predict it: which status, which type, and how many requests will the
				SDK make?
			</p>
		);
	return (
		<>
			{isConclusive(run) && <Grades prediction={sent.prediction} facts={factsOf(run)} />}
			<CaseMeaning run={run} one={sent.one} row={rows[sent.one.fact ?? '']} />
		</>
	);
}
