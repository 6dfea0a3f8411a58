import { useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { predictionIn } from '#components/labs/PredictFields.tsx';
import { recordRun, type LabItemRef } from '#components/labs/run/lab-record.ts';
import { endingOf } from '#components/labs/run/run-words.ts';
import { useRun } from '#components/labs/run/use-run.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { PairLab } from '#schemas/lab.ts';
import { casesOf, sideFacts, type Pair, type Side } from './pair-side.ts';

export interface PairRun {
	pair: Pair;
	choose: (pair: Pair) => void;
	sides: Side[];
	isRunning: boolean;
	/** What was predicted of each side of the last run. */
	predictions: Prediction[];
	start: (values: FormData) => Promise<void>;
	stop: () => void;
}

/** Two runs that begin together; each is recorded, and answers its own item. */
export function usePair(lab: PairLab, items: readonly LabItemRef[]): PairRun {
	const handles = [useRun(), useRun()];
	const [pair, setPair] = useState<Pair>(lab.pairs[0]);
	const [predictions, setPredictions] = useState<Prediction[]>([]);
	const sides = casesOf(lab, pair).flatMap((one, i): Side[] => {
		const handle = handles[i];
		return handle ? [{ prefix: `predict-${i}`, one, handle }] : [];
	});

	async function start(values: FormData) {
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

	return {
		...{ pair, choose, sides, predictions, start },
		isRunning: sides.some(({ handle }) => handle.isRunning),
		stop: () => sides.forEach(({ handle }) => handle.stop()),
	};
}
