import { useRef, useState } from 'preact/hooks';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { predictionIn } from '#components/labs/PredictFields.tsx';
import { Recordings } from '#components/labs/Recordings.tsx';
import { Refusal } from '#components/labs/Refusal.tsx';
import type { LabItemRef } from '#components/labs/run/lab-record.ts';
import { recordRun } from '#components/labs/run/lab-record.ts';
import { useRun } from '#components/labs/run/use-run.ts';
import { XRay } from '#components/labs/x-ray/XRay.tsx';
import { mostUsd, type PriceRow } from '#learning/cost.ts';
import type { Prediction } from '#learning/prediction.ts';
import type { StreamLab } from '#schemas/lab.ts';
import { RaceForm } from './RaceForm.tsx';
import { RaceLanes, type Lane } from './RaceLanes.tsx';
import { RaceMeaning } from './RaceMeaning.tsx';

interface Props {
	lab: StreamLab;
	prices: PriceRow[];
	items: LabItemRef[];
}

/** One prompt, sent as a plain call and as a stream at the same moment, on one clock. */
export function RaceLab({ lab, prices, items }: Props) {
	const streamed = useRun('Both calls started.');
	const plain = useRun();
	const again = useRef(() => {});
	const [lane, setLane] = useState<Lane>('stream');
	const [topic, setTopic] = useState<string>();
	const [prediction, setPrediction] = useState<Prediction>({});
	const isRunning = streamed.isRunning || plain.isRunning;
	const shown = lane === 'stream' ? streamed : plain;

	function stop() {
		streamed.stop();
		plain.stop();
	}

	async function race(topic: string, values: FormData) {
		const predicted = predictionIn(values);
		again.current = () => void race(topic, values);
		setTopic(topic);
		setPrediction(predicted);
		setLane('stream');
		const body = { lab: lab.id, topic };
		const [stream] = await Promise.all([
			streamed.start({ ...body, delivery: 'stream' }),
			plain.start({ ...body, delivery: 'standard' }),
		]);
		await recordRun(stream, { ...body, delivery: 'stream' }, predicted, items[0]);
	}

	const price = prices.find(({ model }) => model === lab.model);
	const request = { model: lab.model, max_tokens: lab.max_tokens, prompt: lab.prompt };
	return (
		<LabPanel
			source={shown.run.source}
			isRunning={isRunning}
			onStop={stop}
			send={
				<RaceForm lab={lab} isRunning={isRunning} onRun={race} onStop={stop}>
					{/* Two calls, so twice the most of one. */}
					<KeyPanel lab={lab.id} mostUsd={price && 2 * (mostUsd(request, price) ?? 0)} />
				</RaceForm>
			}
			back={
				<>
					<Refusal run={streamed.run} onAgain={() => again.current()} />
					<RaceLanes streamed={streamed.run} plain={plain.run} lane={lane} onChoose={setLane} />
					<XRay key={lane} id={`${lab.id}-${lane}`} run={shown.run} prices={prices} sending={{}} />
					<Recordings
						run={shown.run}
						body={
							topic === undefined
								? undefined
								: { lab: lab.id, topic, delivery: lane === 'stream' ? 'stream' : 'standard' }
						}
						onReplay={(recording) => {
							plain.clear();
							setLane('stream');
							void streamed.play(recording);
						}}
					/>
				</>
			}
			means={
				<RaceMeaning
					streamed={streamed.run}
					plain={plain.run}
					prediction={prediction}
					prices={prices}
				/>
			}
		/>
	);
}
