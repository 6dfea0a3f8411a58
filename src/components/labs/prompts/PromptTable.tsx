import { stackedHeads } from '#components/facts/stacked-heads.ts';
import '#components/facts/stacked-table.css';
import { usdText, type PriceRow } from '#learning/cost.ts';
import { wordsOf } from '#learning/prompt-compare.ts';
import type { PromptsLab } from '#schemas/lab.ts';
import { costUsd } from '#wire/price.ts';
import type { PromptLane } from './prompt-lane.ts';

interface Props {
	lab: PromptsLab;
	lanes: readonly PromptLane[];
	price: PriceRow | undefined;
}

/** The three in numbers: what each call takes, and what so many of them cost. */
export function PromptTable({ lab: { calls }, lanes, price }: Props) {
	const heads = [
		...['System prompt', 'input_tokens', 'output_tokens', 'stop_reason', 'Words', 'One call'],
		`${calls.toLocaleString('en')} calls`,
	];
	return (
		<div
			class="lab-scroll lab-prompt-table stacked-table"
			style={stackedHeads(heads)}
			tabIndex={0}
			role="region"
			aria-label="The three calls in numbers"
		>
			<table class="lab-table">
				<thead>
					<tr>
						{heads.map((head) => (
							<th key={head} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{lanes.map((lane) => (
						<Row key={lane.prompt.id} lane={lane} price={price} calls={calls} />
					))}
				</tbody>
			</table>
		</div>
	);
}

interface RowProps {
	lane: PromptLane;
	price: PriceRow | undefined;
	calls: number;
}

function Row({ lane: { prompt, run }, price, calls }: RowProps) {
	const { text, inputTokens, outputTokens, stopReason, end } = run.transcript;
	const usage = end?.usage;
	const usd = usage && (end?.costUsd ?? (price && costUsd(price, usage)));
	return (
		<tr>
			<th scope="row">{prompt.title}</th>
			<td>{inputTokens ?? '–'}</td>
			<td>{usage ? outputTokens : '–'}</td>
			<td>{stopReason ?? '–'}</td>
			<td>{text ? wordsOf(text) : '–'}</td>
			<td>{usd === undefined ? '–' : usdText(usd)}</td>
			<td>{usd === undefined ? '–' : usdText(usd * calls)}</td>
		</tr>
	);
}
