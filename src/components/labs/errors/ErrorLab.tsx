import { useRef, useState } from 'preact/hooks';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { OnDemand } from '#components/labs/OnDemand.tsx';
import { predictionIn, PredictFields } from '#components/labs/PredictFields.tsx';
import { Recordings } from '#components/labs/Recordings.tsx';
import { Refusal } from '#components/labs/Refusal.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import { recordRun } from '#components/labs/run/lab-record.ts';
import type { Recording } from '#components/labs/run/recording.ts';
import { useRun } from '#components/labs/run/use-run.ts';
import { XRay } from '#components/labs/x-ray/XRay.tsx';
import { mostUsd } from '#learning/cost.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { LabCase } from '#schemas/lab.ts';
import { CaseList } from './CaseList.tsx';
import { CaseOutcome } from './CaseOutcome.tsx';
import { ErrorFields } from './ErrorFields.tsx';
import { choicesOf, type ErrorLabProps } from './error-lab.ts';

/** One broken request at a time: predict, run, and see every attempt, the body and what to make of it. */
export function ErrorLab({ lab, prices, rows, items }: ErrorLabProps) {
	const form = useRef<HTMLFormElement>(null);
	const { run, isRunning, start, play, stop, clear } = useRun('Run started.');
	const [chosen, setChosen] = useState<LabCase | undefined>(lab.cases[0]);
	/** The case that ran, and what was predicted of it. */
	const [sent, setSent] = useState<{ one: LabCase; prediction: Prediction }>();

	async function go() {
		const values = form.current && new FormData(form.current);
		const one = lab.cases.find(({ id }) => id === values?.get('case'));
		if (!values || !one || isRunning) return;
		const prediction = predictionIn(values);
		setSent({ one, prediction });
		const body = { lab: lab.id, case: one.id };
		const ended = await start(body);
		const item = items.find((entry) => entry.case === one.id);
		await recordRun(ended, body, prediction, item);
	}

	function replay(recording: Recording) {
		const one = lab.cases.find(({ id }) => id === recording.run.case);
		setSent(one && { one, prediction: {} });
		void play(recording);
	}

	function choose(one: LabCase) {
		setChosen(one);
		if (!isRunning) clear();
	}

	const price = prices.find(({ model }) => model === chosen?.request['model']);
	const isBilled = chosen && !chosen.fault && chosen.expect.status < 400;
	return (
		<LabPanel
			isStacked
			source={run.source}
			isRunning={isRunning}
			onStop={stop}
			send={
				<RunForm formRef={form} isRunning={isRunning} onRun={() => void go()} onStop={stop}>
					<CaseList lab={lab} chosen={chosen} onChoose={choose} />
					<PredictFields
						// Each case is predicted anew.
						key={chosen?.id}
						fields={chosen?.predict ?? []}
						choices={choicesOf(lab)}
					/>
					<KeyPanel lab={lab.id} mostUsd={isBilled && price ? mostUsd(chosen.request, price) : 0} />
				</RunForm>
			}
			back={
				<>
					<Refusal run={run} onAgain={go} />
					<ErrorFields run={run} />
					<XRay
						key={sent?.one.id}
						id={`${lab.id}-${sent?.one.id}`}
						isShort
						run={run}
						prices={prices}
						sending={sent?.one ?? {}}
					/>
					<Recordings
						run={run}
						body={sent && { lab: lab.id, case: sent.one.id }}
						onReplay={replay}
					/>
				</>
			}
			means={
				<>
					<CaseOutcome run={run} sent={sent} rows={rows} />
					<OnDemand
						title="Three programs to mend, tried under hidden scenarios"
						load={loadExercises}
						view={{ lab: lab.id }}
					/>
				</>
			}
		/>
	);
}

const loadExercises = () =>
	import('#components/labs/editor/Exercises.tsx').then(({ Exercises }) => Exercises);
