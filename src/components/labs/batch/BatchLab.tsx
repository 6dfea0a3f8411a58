import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { OnDemand } from '#components/labs/OnDemand.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import { mostUsd, type PriceRow } from '#learning/cost.ts';
import type { BatchLab as BatchLabData } from '#schemas/lab.ts';
import { BatchAxis } from './BatchAxis.tsx';
import { BatchMeaning } from './BatchMeaning.tsx';
import { BatchResults } from './BatchResults.tsx';
import { idleBatch, recordBatch, runBatch, type BatchRun } from './batch-run.ts';

interface Props {
	lab: BatchLabData;
	prices: PriceRow[];
}

/** Requests submitted together, polled until the end, and joined with what they asked. */
export function BatchLab({ lab, prices }: Props) {
	const [run, setRun] = useState<BatchRun>(idleBatch);
	const form = useRef<HTMLFormElement>(null);
	const stopper = useRef<AbortController>();
	const isRunning = run.phase === 'running';
	const price = prices.find(({ model }) => model === lab.model);

	useEffect(() => () => stopper.current?.abort(), []);

	async function submit() {
		const controller = (stopper.current = new AbortController());
		announce('The batch was submitted.');
		const ended = await runBatch(lab, controller.signal, setRun);
		announce(
			endings[ended.phase] ?? ended.failure ?? '',
			ended.phase === 'failed' ? 'alert' : 'status',
		);
		await recordBatch(lab.id, ended);
	}

	return (
		<LabPanel
			source={run.source}
			isRunning={isRunning}
			onStop={() => stopper.current?.abort()}
			send={
				<RunForm
					formRef={form}
					isRunning={isRunning}
					onRun={() => void submit()}
					onStop={() => stopper.current?.abort()}
					label="Submit"
				>
					<p class="lab-means">
						{lab.items.length} requests to <code>{lab.model}</code>, each with a{' '}
						<code>custom_id</code> of its own.
					</p>
					<OnDemand title="The requests" load={loadRequests} view={{ lab }} />
					<KeyPanel lab={lab.id} mostUsd={price && mostOf(lab, price)} />
				</RunForm>
			}
			back={
				<>
					<BatchAxis run={run} />
					{run.failure !== undefined && <p class="lab-error">{run.failure}</p>}
					<BatchResults lab={lab} results={run.results} />
				</>
			}
			means={<BatchMeaning run={run} price={price} />}
		/>
	);
}

const loadRequests = () => import('./BatchRequests.tsx').then(({ BatchRequests }) => BatchRequests);

const endings: Partial<Record<BatchRun['phase'], string>> = {
	ended: 'The batch has ended and its results are here.',
	stopped: 'You stopped watching. The batch itself goes on.',
};

/** In a batch every token costs half. */
function mostOf({ items, model, max_tokens, prompt }: BatchLabData, price: PriceRow): number {
	const each = items.map(({ input }) => mostUsd({ model, max_tokens, prompt, input }, price) ?? 0);
	return each.reduce((sum, usd) => sum + usd, 0) / 2;
}
