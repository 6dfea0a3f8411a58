import { useRef } from 'preact/hooks';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { Refusal } from '#components/labs/Refusal.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import type { LabItemRef } from '#components/labs/run/lab-record.ts';
import { hasAnswer } from '#components/labs/run/lab-run.ts';
import type { PriceRow } from '#learning/cost.ts';
import type { PairLab as PairLabEntry } from '#schemas/lab.ts';
import { PairList } from './PairList.tsx';
import { PairMeaning } from './PairMeaning.tsx';
import { PairPredictions } from './PairPredictions.tsx';
import { PairSide } from './PairSide.tsx';
import { PairXRay } from './PairXRay.tsx';
import { mostOf } from './pair-side.ts';
import { usePair } from './use-pair.ts';

interface Props {
	lab: PairLabEntry;
	prices: PriceRow[];
	items: LabItemRef[];
}

/** Two requests that differ in one thing, sent at once, with both answers beside each other. */
export function PairLab({ lab, prices, items }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const { pair, choose, sides, isRunning, predictions, start, stop } = usePair(lab, items);
	const runs = sides.map(({ handle }) => handle.run);
	const refused = runs.find(({ phase }) => phase === 'refused' || phase === 'unreachable');

	function go() {
		if (form.current && !isRunning) void start(new FormData(form.current));
	}

	return (
		<LabPanel
			isStacked
			source={runs.find(hasAnswer)?.source}
			isRunning={isRunning}
			onStop={stop}
			send={
				<RunForm formRef={form} isRunning={isRunning} onRun={go} onStop={stop} label="Run both">
					<PairList lab={lab} chosen={pair} onChoose={choose} />
					<PairPredictions key={pair.id} lab={lab} sides={sides} />
					<KeyPanel lab={lab.id} mostUsd={mostOf(sides, prices)} />
				</RunForm>
			}
			back={
				<>
					{refused && <Refusal run={refused} onAgain={go} />}
					<div class="lab-pair">
						{sides.map((side) => (
							<PairSide key={side.one.id} {...side} />
						))}
					</div>
					<PairXRay key={pair.id} lab={lab.id} sides={sides} prices={prices} />
				</>
			}
			means={<PairMeaning {...{ pair, sides, predictions, compiler: lab.compiler }} />}
		/>
	);
}
