import type { Delivery, WorkloadCost } from '#learning/workload.ts';
import { sumText } from './cost-words.ts';
import { deliveryNames, gapText } from './price-words.ts';

interface Props {
	costs: readonly WorkloadCost[];
	delivery: Delivery;
}

const laneHeight = 42;

/** A bar for each model: the chosen delivery filled, the standard price as an outline behind it. */
export function PriceBars({ costs, delivery }: Props) {
	const most = Math.max(
		...costs.flatMap(({ usd }) => [usd.standard ?? 0, usd[delivery] ?? 0]),
		Number.MIN_VALUE,
	);
	// A word stands at the end of the longest bar, so the bars leave it room.
	const width = (usd: number | undefined) => `${(((usd ?? 0) / most) * 78).toFixed(2)}%`;
	return (
		<div class="lab-price" role="img" aria-label={summaryOf(costs, delivery)}>
			<svg aria-hidden="true" height={costs.length * laneHeight}>
				{costs.map((cost, i) => {
					const { row, usd } = cost;
					const longest = Math.max(usd[delivery] ?? 0, usd.standard ?? 0);
					return (
						<g key={row.model} transform={`translate(0,${i * laneHeight})`}>
							<text y="12">
								{row.name}
								{cost.isLongPrompt && ', long-prompt price'}
								{usd[delivery] === undefined && `: ${gapText(cost)}`}
								{delivery === 'cached' && isUncached(cost) && ': too short to cache'}
							</text>
							<rect
								y="17"
								height="14"
								rx="2"
								width={width(usd.standard)}
								class="lab-price__standard"
							/>
							<rect y="17" height="14" rx="2" width={width(usd[delivery])} />
							<text x={width(longest)} dx="6" y="28" class="lab-price__sum">
								{maybeText(usd[delivery])}
							</text>
						</g>
					);
				})}
			</svg>
			<p aria-hidden="true">
				<span data-kind={delivery}>{deliveryNames[delivery]}</span>
				{delivery !== 'standard' && <span data-kind="outline">{deliveryNames.standard}</span>}
			</p>
		</div>
	);
}

const maybeText = (usd: number | undefined) => (usd === undefined ? '' : sumText(usd));

/** The prices are known, but nothing of this input is ever cached. */
const isUncached = ({ usd, isPrefixTooShort }: WorkloadCost) =>
	isPrefixTooShort && usd.cached !== undefined;

function summaryOf(costs: readonly WorkloadCost[], delivery: Delivery): string {
	const known = costs.flatMap(({ row, usd }) => {
		const sum = usd[delivery];
		return sum === undefined ? [] : [{ name: row.name, sum }];
	});
	const sorted = known.toSorted((one, other) => one.sum - other.sum);
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (!least || !most) return 'No model has a price for this.';
	return `${deliveryNames[delivery]}: from ${sumText(least.sum)} on ${least.name} to ${sumText(most.sum)} on ${most.name}. The numbers are in the table below.`;
}
