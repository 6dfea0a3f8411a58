import { useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { InlineCode } from '#components/InlineCode.tsx';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { OnDemand } from '#components/labs/OnDemand.tsx';
import { Refusal } from '#components/labs/Refusal.tsx';
import { RunProblem } from '#components/labs/RunProblem.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import { isOver } from '#components/labs/run/lab-run.ts';
import { useRun } from '#components/labs/run/use-run.ts';
import type { PriceRow } from '#learning/cost.ts';
import type { PromptPrediction } from '#learning/prompt-compare.ts';
import type { PromptsLab as PromptsLabData } from '#schemas/lab.ts';
import { PromptAnswers } from './PromptAnswers.tsx';
import { PromptFields } from './PromptFields.tsx';
import { recordLane, type PromptLane } from './prompt-lane.ts';
import { promptPredictionIn, PromptQuestions } from './PromptQuestions.tsx';
import { PromptsMeaning } from './PromptsMeaning.tsx';
import { PromptTable } from './PromptTable.tsx';
import { endingOfAll, mostOf, problemsIn, systemsIn } from './prompts-form.ts';
import './prompts-lab.css';

interface Props {
	lab: PromptsLabData;
	prices: PriceRow[];
}

/** One turn under three system prompts, sent at the same moment and read side by side. */
export function PromptsLab({ lab, prices }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const handles = [useRun(), useRun(), useRun()];
	const [systems, setSystems] = useState<Record<string, string>>({});
	const [problems, setProblems] = useState<Record<string, string>>({});
	const [prediction, setPrediction] = useState<PromptPrediction>({});
	const lanes = handles.flatMap(({ run }, place): PromptLane[] => {
		const prompt = lab.prompts[place];
		return prompt ? [{ prompt, system: systems[prompt.id], run }] : [];
	});
	const isRunning = handles.some((handle) => handle.isRunning);
	const stop = () => handles.forEach((handle) => handle.stop());

	async function go() {
		if (!form.current || isRunning) return;
		const values = new FormData(form.current);
		const sent = systemsIn(values, lab);
		const found = problemsIn(sent, lab);
		const said = promptPredictionIn(values);
		setProblems(found);
		if (Object.keys(found).length > 0) return;
		setSystems(sent);
		setPrediction(said);
		announce('All three calls started.');
		const ended = await Promise.all(
			lanes.map(async ({ prompt }, place) => {
				const system = sent[prompt.id];
				const body = { lab: lab.id, case: prompt.id, ...(system !== prompt.system && { system }) };
				const run = await handles[place]?.start(body);
				return run ? [{ prompt, system, run }] : [];
			}),
		);
		const { text, isBad } = endingOfAll(ended.flat());
		announce(text, isBad ? 'alert' : 'status');
		for (const lane of ended.flat()) await recordLane(lab.id, lane, said);
	}

	const price = prices.find(({ model }) => model === lab.model);
	const failed = lanes.find(({ run }) => isOver(run) && run.phase !== 'complete');
	const refused = lanes.find(({ run }) => run.phase === 'refused' || run.phase === 'unreachable');
	return (
		<LabPanel
			isStacked
			source={lanes.find(({ run }) => run.source)?.run.source}
			isRunning={isRunning}
			onStop={stop}
			send={
				<RunForm formRef={form} isRunning={isRunning} onRun={() => void go()} onStop={stop}>
					<blockquote class="lab-user-turn">
						<code>user</code> {lab.turn}
					</blockquote>
					<PromptFields lab={lab} problems={problems} />
					<p class="lab-note">
						Your program reads <InlineCode text={lab.format.says} /> <code>max_tokens</code> is{' '}
						{lab.max_tokens}, the model <code>{lab.model}</code>. A prompt that you change goes to
						the simulator, or out with your own key.
					</p>
					<PromptQuestions prompts={lab.prompts} />
					<KeyPanel lab={lab.id} mostUsd={price && mostOf(lab, systems, price)} />
				</RunForm>
			}
			back={
				<>
					{refused && <Refusal run={refused.run} onAgain={() => void go()} />}
					{failed && <RunProblem run={failed.run} />}
					<PromptAnswers lab={lab} lanes={lanes} />
					{lanes.some(({ run }) => run.phase !== 'idle') && (
						<PromptTable lab={lab} lanes={lanes} price={price} />
					)}
					{lanes.some(({ run }) => run.transcript.sent) && (
						<OnDemand
							title="Look inside one of the three calls"
							load={loadXRay}
							view={{ id: lab.id, lanes, prices }}
						/>
					)}
				</>
			}
			means={<PromptsMeaning lab={lab} lanes={lanes} prediction={prediction} />}
		/>
	);
}

const loadXRay = () => import('./PromptXRay.tsx').then(({ PromptXRay }) => PromptXRay);
