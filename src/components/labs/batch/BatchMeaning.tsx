import { usdText, type PriceRow } from '#learning/cost.ts';
import { costUsd } from '#wire/price.ts';
import type { BatchRun } from './batch-run.ts';

interface Props {
	run: BatchRun;
	price: PriceRow | undefined;
}

/** What the batch shows, and its bill beside that of the same calls made one by one. */
export function BatchMeaning({ run, price }: Props) {
	return (
		<>
			{sentences(run, price).map((sentence) => (
				<p key={sentence} class="lab-means">
					{sentence}
				</p>
			))}
		</>
	);
}

function sentences(run: BatchRun, price: PriceRow | undefined): string[] {
	switch (run.phase) {
		case 'idle':
			return ['Submit it, and watch what the counts do before the batch has ended.'];
		case 'running':
			return [
				'Everything stays at processing until the whole batch has ended. That is no sign of trouble.',
			];
		case 'stopped':
			return [
				'You stopped watching. The batch itself goes on; with its id the results can be read later.',
			];
		case 'failed':
			return ['Whatever was submitted before goes on by itself; with its id it can be read again.'];
		case 'ended':
			return [errored(run), ...(price ? bill(run, price) : [])];
	}
}

function errored({ results }: BatchRun): string {
	const failed = results.filter(({ result }) => result.type !== 'succeeded');
	if (failed.length === 0) return 'Every request succeeded.';
	const names = failed.map(
		({ custom_id, result }) => `${custom_id} (${result.error?.error.type ?? result.type})`,
	);
	return `The batch was created with status 200 and ended as “ended”, and yet ${names.join(', ')} did not succeed: each result has to be looked at. What failed is not billed.`;
}

function bill({ results, source }: BatchRun, price: PriceRow): string[] {
	const usages = results.flatMap(({ result }) => result.message?.usage ?? []);
	const usage = {
		input_tokens: usages.reduce((sum, one) => sum + one.input_tokens, 0),
		output_tokens: usages.reduce((sum, one) => sum + one.output_tokens, 0),
	};
	const batch = costUsd(price, usage, { isBatch: true });
	const single = costUsd(price, usage);
	if (batch === undefined || single === undefined) return [];
	const would = source === 'api' ? '' : ' would';
	return [
		`${usage.input_tokens.toLocaleString('en')} tokens in and ${usage.output_tokens.toLocaleString('en')} out${would} cost ${usdText(batch)} in the batch, and ${usdText(single)} as standard calls, by the prices of ${price.checkedOn}.`,
	];
}
