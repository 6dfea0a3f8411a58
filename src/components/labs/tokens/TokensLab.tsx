import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { Refusal } from '#components/labs/Refusal.tsx';
import { RunProblem } from '#components/labs/RunProblem.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import { recordRun } from '#components/labs/run/lab-record.ts';
import { useRun } from '#components/labs/run/use-run.ts';
import { mostUsd, type PriceRow } from '#learning/cost.ts';
import type { TokensLab as TokensLabData } from '#schemas/lab.ts';
import { estimateIn, textProblem } from './token-form.ts';
import { TokenCounts, tokensOf } from './TokenCounts.tsx';
import { TokenFields } from './TokenFields.tsx';
import { TokenMeaning } from './TokenMeaning.tsx';
import { useCounts } from './use-counts.ts';
import './tokens-lab.css';

interface Props {
	lab: TokensLabData;
	prices: PriceRow[];
	/** What the documentation says of the two tokenizers. */
	rule: string;
}

/** How long a pause in typing has to be before it is counted again. */
const pauseMs = 800;

/** A text, an estimate, the count, and what the answer to the same text says of it. */
export function TokensLab({ lab, prices, rule }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const { counts, isCounting, count, stop } = useCounts(lab);
	const sent = useRun('The text is sent.');
	const [text, setText] = useState(lab.samples[0]?.text ?? '');
	const [model, setModel] = useState(lab.models[0] ?? '');
	const [isLive, setIsLive] = useState(false);
	const [estimate, setEstimate] = useState<number>();
	const [problem, setProblem] = useState<string>();
	const isRunning = isCounting || sent.isRunning;
	const price = prices.find((row) => row.model === model);
	const isOfThisText = counts?.text === text && counts.model === model;

	async function go() {
		const said = form.current ? estimateIn(new FormData(form.current)) : undefined;
		const found = textProblem(lab, text);
		setProblem(found);
		if (found) return;
		sent.clear();
		setEstimate(said);
		const tokens = tokensOf((await count(text, model))?.chosen);
		if (tokens !== undefined) announce(`${tokens} tokens.`);
	}

	useEffect(() => {
		if (!isLive || isOfThisText || textProblem(lab, text)) return;
		const timer = setTimeout(() => {
			sent.clear();
			setEstimate(undefined);
			void count(text, model);
		}, pauseMs);
		return () => clearTimeout(timer);
	}, [isLive, text, model]);

	async function send() {
		const body = { lab: lab.id, text, model };
		const ended = await sent.start(body);
		await recordRun(ended, body, {}, undefined);
	}

	const source =
		sent.run.source ?? (counts && 'source' in counts.chosen ? counts.chosen.source : undefined);
	return (
		<LabPanel
			source={source}
			isRunning={isRunning}
			onStop={() => (stop(), sent.stop())}
			send={
				<RunForm
					formRef={form}
					isRunning={isRunning}
					onRun={() => void go()}
					onStop={() => (stop(), sent.stop())}
					label="Count"
				>
					<TokenFields
						{...{ lab, text, model, isLive, problem }}
						onText={(next) => (setText(next), setProblem(undefined))}
						onModel={setModel}
						onLive={setIsLive}
					/>
					<KeyPanel
						lab={lab.id}
						mostUsd={price && mostUsd({ model, max_tokens: lab.max_tokens, text }, price)}
					/>
				</RunForm>
			}
			back={
				<>
					<Refusal run={sent.run} onAgain={() => void send()} />
					<RunProblem run={sent.run} />
					<TokenCounts lab={lab} counts={counts} run={sent.run} />
					{counts && !isOfThisText && (
						<p class="lab-note">The text or the model has changed since it was counted.</p>
					)}
					{counts && isOfThisText && !isRunning && (
						<button type="button" class="course-button" onClick={() => void send()}>
							Send it, and compare with usage
						</button>
					)}
				</>
			}
			means={<TokenMeaning {...{ lab, counts, estimate, price, rule }} run={sent.run} />}
		/>
	);
}
