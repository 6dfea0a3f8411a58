import { Grades } from '#components/labs/Grades.tsx';
import { factsOf, isConclusive, isOver, type LabRun } from '#components/labs/run/lab-run.ts';
import { usdText, type PriceRow } from '#learning/cost.ts';
import type { Prediction } from '#learning/prediction.ts';
import { costUsd } from '#wire/price.ts';

interface Props {
	streamed: LabRun;
	plain: LabRun;
	prediction: Prediction;
	prices: PriceRow[];
}

/** What the race shows, in sentences. */
export function RaceMeaning({ streamed, plain, prediction, prices }: Props) {
	return (
		<>
			{sentences(streamed, plain, prices).map((sentence) => (
				<p key={sentence} class="lab-means">
					{sentence}
				</p>
			))}
			{isConclusive(streamed) && <Grades prediction={prediction} facts={factsOf(streamed)} />}
		</>
	);
}

function sentences(streamed: LabRun, plain: LabRun, prices: PriceRow[]): string[] {
	const { error, stopReason, malformed } = streamed.transcript;
	const odd = malformed ? [`${malformed} frames held something other than JSON.`] : [];
	switch (streamed.phase) {
		case 'idle':
			return [
				'Run it, and compare the time to the first text with the time to the last, in both lanes.',
			];
		case 'running':
			return ['The thin bar is waiting. Each tick is an event; each low tick carried text.'];
		case 'complete':
			return [
				...comparison(streamed, plain),
				`message_stop arrived, so nothing is missing; stop_reason is ${stopReason}.`,
				...odd,
			];
		case 'stopped':
			return [
				'You stopped it. The connection was closed, and the server closed its own to the API, so nothing more is written.',
				'No message_stop arrived: this text is unfinished, and the program must know that.',
				...billed(streamed, prices),
			];
		case 'error':
		case 'cut':
		case 'stalled':
			return [
				error
					? `An error came: ${error.type}: ${error.message}`
					: 'The stream ended without message_stop. Nothing threw; only the missing event tells.',
				'What had arrived is kept above.',
				...odd,
			];
		case 'lost':
			return [
				'The course server broke off in the middle, so this says nothing about the API. Is it still running?',
				'What had arrived is kept above; it can be downloaded. Run again when the server is back.',
			];
		default:
			return ['Nothing was sent. Your topic is still in the form.'];
	}
}

function comparison(streamed: LabRun, plain: LabRun): string[] {
	const first = inSeconds(streamed.transcript.firstTextMs);
	const total = inSeconds(streamed.totalMs);
	if (!isOver(plain) || plain.phase !== 'complete')
		return [
			`The reader of the stream waited ${first} for the first words and ${total} for the last.`,
		];
	return [
		`The reader of the stream waited ${first} for the first words, the reader of the plain call ${inSeconds(plain.transcript.firstTextMs)}. The last words came after ${total} and ${inSeconds(plain.totalMs)}.`,
	];
}

/** What is known about the bill of a stream that was stopped: the count of what was written came to nobody. */
function billed({ source, transcript }: LabRun, prices: PriceRow[]): string[] {
	const { inputTokens, outputTokens, text, sent } = transcript;
	const body = sent?.request.body;
	const model =
		typeof body === 'object' && body !== null && 'model' in body ? body.model : undefined;
	const price = prices.find((row) => row.model === model);
	if (!price || inputTokens === undefined)
		return ['No usage had arrived, so nobody on this side knows what was counted.'];
	const usage = { input_tokens: inputTokens, output_tokens: outputTokens ?? 0 };
	const whose = source === 'api' ? 'Billed' : 'It would have been billed';
	return [
		`${whose}: ${inputTokens} input tokens, and the output until then. The last count that arrived says ${usage.output_tokens}, at least ${usdText(costUsd(price, usage) ?? 0)} by the prices of ${price.checkedOn}; the final count comes in message_delta, which a stopped stream never gets. ${text.length} characters had come.`,
	];
}

const inSeconds = (ms: number | undefined) => `${((ms ?? 0) / 1000).toFixed(1)} s`;
