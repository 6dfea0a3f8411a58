import type { Delivery, Workload, WorkloadCost } from '#learning/workload.ts';
import { counted, sumText } from './cost-words.ts';

export const deliveryNames: Readonly<Record<Delivery, string>> = {
	standard: 'Standard',
	batch: 'Batch',
	cached: 'Cached prefix',
};

/** Why there is no sum. */
export function gapText({ isTooLong }: WorkloadCost): string {
	return isTooLong ? 'does not fit its window' : 'cache price not known';
}

/** What the bars show, a sentence each. */
export function priceWords(
	costs: readonly WorkloadCost[],
	work: Workload,
	delivery: Delivery,
): string[] {
	const totalTokens = work.calls * (work.inputTokens + work.outputTokens);
	const written = (work.calls * work.outputTokens) / totalTokens;
	return [
		...spanWords(
			costs.filter(({ row }) => row.isNewest),
			delivery,
		),
		`The workload is ${counted(totalTokens)} tokens; ${Math.round(written * 100)}\u00a0% of them are output${ratioWords(costs)}. Thinking counts as output.`,
		...costs.flatMap((cost) => exceptionOf(cost, work, delivery) ?? []),
	];
}

function spanWords(costs: readonly WorkloadCost[], delivery: Delivery): string[] {
	const sums = costs.flatMap(({ row, usd }) => {
		const sum = usd[delivery];
		return sum === undefined ? [] : [{ name: row.name, sum }];
	});
	const [least, ...others] = sums.toSorted((one, other) => one.sum - other.sum);
	const most = others.at(-1);
	if (!least || !most || least.sum === 0) return [];
	const factor = Number((most.sum / least.sum).toPrecision(2));
	return [
		`Among the newest models it costs between ${sumText(least.sum)} (${least.name}) and ${sumText(most.sum)} (${most.name}), a factor of ${factor}. Whether the cheaper one is good enough is a question for your evals.`,
	];
}

function exceptionOf(cost: WorkloadCost, work: Workload, delivery: Delivery): string | undefined {
	const { row } = cost;
	if (!row.isNewest) return undefined;
	if (cost.isLongPrompt)
		return `${row.name} costs more above ${counted(row.longPrompt?.aboveTokens ?? 0)} tokens of prompt, and then for every token of the call.`;
	if (delivery === 'cached' && cost.isPrefixTooShort && work.prefixShare > 0)
		return `On ${row.name} the stable part is too short to be cached (from ${counted(row.cacheMinTokens ?? 0)} tokens on).`;
	return undefined;
}

/** How much dearer output is, where all rows agree. */
function ratioWords(costs: readonly WorkloadCost[]): string {
	const ratios = costs.flatMap(({ row: { price } }) =>
		price ? Number((price.output / price.input).toPrecision(3)) : [],
	);
	const [first] = ratios;
	return first !== undefined && ratios.every((ratio) => ratio === first)
		? `, and an output token costs ${first} times as much as one of input on every model here`
		: '';
}
