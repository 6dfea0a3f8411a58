import { useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { predictionIn } from '#components/labs/PredictFields.tsx';
import { Refusal } from '#components/labs/Refusal.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import { recordRun, type LabItemRef } from '#components/labs/run/lab-record.ts';
import { hasAnswer } from '#components/labs/run/lab-run.ts';
import { endingOf } from '#components/labs/run/run-words.ts';
import { useRun } from '#components/labs/run/use-run.ts';
import { mostUsd, type PriceRow } from '#learning/cost.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { PairLab as PairLabEntry } from '#schemas/lab.ts';
import { PairList } from './PairList.tsx';
import { PairMeaning } from './PairMeaning.tsx';
import { PairPredictions } from './PairPredictions.tsx';
import { PairSide } from './PairSide.tsx';
import { PairXRay } from './PairXRay.tsx';
import { casesOf, sideFacts, type Pair, type Side } from './pair-side.ts';

interface Props {
	lab: PairLabEntry;
	prices: PriceRow[];
	items: LabItemRef[];
}

/** Two requests that differ in one thing, sent at once, with both answers beside each other. */
export function PairLab({ lab, prices, items }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const handles = [useRun(), useRun()];
	const [pair, setPair] = useState<Pair>(lab.pairs[0]);
	const [predictions, setPredictions] = useState<Prediction[]>([]);
	const sides = casesOf(lab, pair).flatMap((one, i): Side[] => {
		const handle = handles[i];
		return handle ? [{ prefix: `predict-${i}`, one, handle }] : [];
	});
	const runs = sides.map(({ handle }) => handle.run);
	const isRunning = sides.some(({ handle }) => handle.isRunning);

	async function go() {
		if (!form.current || isRunning) return;
		const values = new FormData(form.current);
		const predicted = sides.map(({ prefix }) => predictionIn(values, prefix));
		setPredictions(predicted);
		announce('Both requests are sent.');
		announce((await Promise.all(sides.map((side, i) => send(side, predicted[i] ?? {})))).join(' '));
	}

	async function send({ one, handle }: Side, predicted: Prediction): Promise<string> {
		const body = { lab: lab.id, case: one.id };
		const ended = await handle.start(body);
		const item = items.find((entry) => entry.case === one.id);
		await recordRun(ended, body, predicted, item, sideFacts(ended, one));
		return `${one.title}: ${endingOf(ended)}`;
	}

	function choose(next: Pair) {
		setPair(next);
		for (const { handle } of sides) handle.clear();
	}

	const refused = sides.find(
		({ handle: { run } }) => run.phase === 'refused' || run.phase === 'unreachable',
	);
	return (
		<LabPanel
			isStacked
			source={runs.find(hasAnswer)?.source}
			isRunning={isRunning}
			onStop={() => sides.forEach(({ handle }) => handle.stop())}
			send={
				<RunForm
					formRef={form}
					isRunning={isRunning}
					onRun={() => void go()}
					onStop={() => sides.forEach(({ handle }) => handle.stop())}
					label="Run both"
				>
					<PairList lab={lab} chosen={pair} onChoose={choose} />
					<PairPredictions key={pair.id} lab={lab} sides={sides} />
					<KeyPanel lab={lab.id} mostUsd={mostOf(sides, prices)} />
				</RunForm>
			}
			back={
				<>
					{refused && <Refusal run={refused.handle.run} onAgain={() => void go()} />}
					<div class="lab-pair">
						{sides.map((side) => (
							<PairSide key={side.one.id} {...side} />
						))}
					</div>
					<PairXRay key={pair.id} lab={lab.id} sides={sides} prices={prices} />
				</>
			}
			means={
				<PairMeaning pair={pair} sides={sides} predictions={predictions} compiler={lab.compiler} />
			}
		/>
	);
}

/** The most that both can cost; a request that is refused costs nothing. */
function mostOf(sides: readonly Side[], prices: readonly PriceRow[]): number | undefined {
	let usd = 0;
	for (const { one } of sides) {
		if (one.expect.status >= 400) continue;
		const price = prices.find(({ model }) => model === one.request['model']);
		const most = price && mostUsd(one.request, price);
		if (most === undefined) return undefined;
		usd += most;
	}
	return usd;
}
