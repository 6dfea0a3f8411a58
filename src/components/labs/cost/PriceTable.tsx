import { deliveries, type Delivery, type WorkloadCost } from '#learning/workload.ts';
import { rateText, sumText } from './cost-words.ts';
import { deliveryNames, gapText } from './price-words.ts';

interface Props {
	costs: readonly WorkloadCost[];
	delivery: Delivery;
}

/** What the bars draw, as numbers, with all three deliveries side by side. */
export function PriceTable({ costs, delivery }: Props) {
	return (
		<details class="lab-view">
			<summary>All prices as a table</summary>
			<div class="lab-scroll" tabIndex={0} role="region" aria-label="The workload on each model">
				<table class="lab-table lab-table--numbers">
					<thead>
						<tr>
							<th scope="col">Model</th>
							{deliveries.map((one) => (
								<th key={one} scope="col" data-chosen={one === delivery}>
									{deliveryNames[one]}
								</th>
							))}
							<th scope="col">In / out, per million</th>
							<th scope="col">As of</th>
						</tr>
					</thead>
					<tbody>
						{costs.map((cost) => (
							<PriceRow key={cost.row.model} cost={cost} />
						))}
					</tbody>
				</table>
			</div>
		</details>
	);
}

function PriceRow({ cost }: { cost: WorkloadCost }) {
	const { row, usd, isLongPrompt } = cost;
	const price = (isLongPrompt ? row.longPrompt?.price : undefined) ?? row.price;
	return (
		<tr>
			<th scope="row">{row.name}</th>
			{deliveries.map((one) => {
				const sum = usd[one];
				return <td key={one}>{sum === undefined ? gapText(cost) : sumText(sum)}</td>;
			})}
			<td>
				{price && `${rateText(price.input)} / ${rateText(price.output)}`}
				{isLongPrompt && ' (long prompt)'}
			</td>
			<td>
				<time dateTime={row.checkedOn}>{row.checkedOn}</time>
			</td>
		</tr>
	);
}
