import type { ComponentChildren } from 'preact';
import { CopyButton } from '#components/labs/CopyButton.tsx';
import { isOver, requestIdOf, type LabRun } from '#components/labs/run/lab-run.ts';
import { seconds } from '#components/labs/run/run-words.ts';
import { usdText, type PriceRow } from '#learning/cost.ts';
import { costUsd } from '#wire/price.ts';

interface Props {
	run: LabRun;
	prices: PriceRow[];
}

/** Numbers of one run. A dash stands where nothing has been measured yet, so nothing moves. */
export function Meters({ run, prices }: Props) {
	const { attempts, firstTextMs, inputTokens, outputTokens, stopReason } = run.transcript;
	const requestId = requestIdOf(run);
	const cost = costOf(run, prices);
	return (
		<dl class="lab-meters">
			<Meter name="Attempts">{attempts.length || undefined}</Meter>
			<Meter name="First text">
				{firstTextMs === undefined ? undefined : seconds(firstTextMs)}
			</Meter>
			<Meter name="Total">{run.totalMs === undefined ? undefined : seconds(run.totalMs)}</Meter>
			<Meter name="Tokens in">{inputTokens}</Meter>
			<Meter name="Tokens out">{isOver(run) ? outputTokens : undefined}</Meter>
			<Meter name={cost ? `Cost, prices of ${cost.checkedOn}` : 'Cost'}>
				{cost && usdText(cost.usd)}
			</Meter>
			<Meter name="Stop reason">{stopReason}</Meter>
			<Meter name="request-id">
				{requestId && (
					<>
						<code title={requestId}>…{requestId.slice(-6)}</code>{' '}
						<CopyButton text={requestId} what="request id" />
					</>
				)}
			</Meter>
		</dl>
	);
}

function Meter({ name, children }: { name: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children ?? '–'}</dd>
		</div>
	);
}

/** By the tokens that the API counted; a refused request has none, and costs nothing. */
function costOf(run: LabRun, prices: PriceRow[]) {
	const { inputTokens, outputTokens, end, sent } = run.transcript;
	const model = modelIn(sent?.request.body);
	const price = prices.find((row) => row.model === model);
	if (!isOver(run) || !price) return undefined;
	const counted =
		inputTokens === undefined || outputTokens === undefined
			? undefined
			: { input_tokens: inputTokens, output_tokens: outputTokens };
	const usage = end?.usage ?? counted;
	if (!usage) return undefined;
	const usd = end?.costUsd ?? costUsd(price, usage);
	return usd === undefined ? undefined : { usd, checkedOn: price.checkedOn };
}

function modelIn(body: unknown): unknown {
	return typeof body === 'object' && body !== null && 'model' in body ? body.model : undefined;
}
