import { useRef, useState } from 'preact/hooks';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { predictionIn, PredictFields } from '#components/labs/PredictFields.tsx';
import { Recordings } from '#components/labs/Recordings.tsx';
import { Refusal } from '#components/labs/Refusal.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import { CaseList } from '#components/labs/errors/CaseList.tsx';
import { recordRun, type LabItemRef } from '#components/labs/run/lab-record.ts';
import type { Recording } from '#components/labs/run/recording.ts';
import { useRun } from '#components/labs/run/use-run.ts';
import { XRay } from '#components/labs/x-ray/XRay.tsx';
import { mostUsd, type PriceRow } from '#learning/cost.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { BuildLab as BuildLabEntry, LabCase } from '#schemas/lab.ts';
import type { LabRun as LabRunBody } from '#wire/contract.ts';
import { BuildMeaning } from './BuildMeaning.tsx';
import { RequestEditor } from './RequestEditor.tsx';
import { AnswerStatus } from './AnswerStatus.tsx';
import { ResponseFields, type FieldTexts } from './ResponseFields.tsx';
import { choices } from './build-choices.ts';
import { useDraft } from './use-draft.ts';

interface Props {
	lab: BuildLabEntry;
	prices: PriceRow[];
	items: LabItemRef[];
	texts: FieldTexts;
}

interface Sent {
	body: LabRunBody;
	/** Absent for a request of the learner's own. */
	one: LabCase | undefined;
	prediction: Prediction;
}

/** One request as a form and as JSON: predict, send, and read every field of the answer. */
export function BuildLab({ lab, prices, items, texts }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const { run, isRunning, start, play, stop, clear } = useRun('Run started.');
	const [chosen, setChosen] = useState<LabCase>(lab.cases[0]);
	const [sent, setSent] = useState<Sent>();
	const draft = useDraft(chosen);

	async function go() {
		if (!form.current || isRunning) return;
		if (draft.problem !== undefined)
			return form.current.querySelector<HTMLElement>('.lab-build__text')?.focus();
		const prediction = predictionIn(new FormData(form.current));
		const one = draft.isEdited ? undefined : chosen;
		const body: LabRunBody = one
			? { lab: lab.id, case: one.id }
			: { lab: lab.id, body: { ...draft.body } };
		setSent({ body, one, prediction });
		const ended = await start(body);
		await recordRun(ended, body, prediction, one && items.find((item) => item.case === one.id));
	}

	function replay(recording: Recording) {
		const one = lab.cases.find(({ id }) => id === recording.run.case);
		setSent({ body: recording.run, one, prediction: {} });
		void play(recording);
	}

	function choose(one: LabCase) {
		setChosen(one);
		if (!isRunning) clear();
	}

	const isRefused = !draft.isEdited && chosen.expect.status >= 400;
	const price = prices.find(({ model }) => model === draft.body['model']);
	return (
		<LabPanel
			isStacked
			source={run.source}
			isRunning={isRunning}
			onStop={stop}
			send={
				<RunForm formRef={form} isRunning={isRunning} onRun={() => void go()} onStop={stop}>
					<CaseList lab={lab} chosen={chosen} onChoose={choose} />
					<RequestEditor id={lab.id} models={lab.models} draft={draft} />
					<PredictFields key={chosen.id} fields={chosen.predict} choices={choices} />
					<KeyPanel lab={lab.id} mostUsd={isRefused ? 0 : price && mostUsd(draft.body, price)} />
				</RunForm>
			}
			back={
				<>
					<Refusal run={run} onAgain={() => void go()} />
					<AnswerStatus run={run} />
					<ResponseFields id={lab.id} run={run} texts={texts} />
					<XRay
						key={chosen.id}
						id={`${lab.id}-${sent?.one?.id ?? 'own'}`}
						isShort
						run={run}
						prices={prices}
						sending={sent?.one ?? {}}
					/>
					<Recordings run={run} body={sent?.body} onReplay={replay} />
				</>
			}
			means={<BuildMeaning run={run} one={sent?.one} prediction={sent?.prediction ?? {}} />}
		/>
	);
}
