import type { LabRun } from '#components/labs/run/lab-run.ts';
import { usdText, type PriceRow } from '#learning/cost.ts';
import { estimateGrade } from '#learning/token-estimate.ts';
import type { TokensLab } from '#schemas/lab.ts';
import { costUsd } from '#wire/price.ts';
import { tokensOf } from './TokenCounts.tsx';
import type { Counts } from './use-counts.ts';

interface Props {
	lab: TokensLab;
	counts: Counts | undefined;
	/** What the learner said before the count. */
	estimate: number | undefined;
	run: LabRun | undefined;
	price: PriceRow | undefined;
	/** What the documentation says of the two tokenizers. */
	rule: string;
}

/** The estimate beside the count, and the count beside what an answer says it was billed for. */
export function TokenMeaning({ lab, counts, estimate, run, price, rule }: Props) {
	const counted = tokensOf(counts?.chosen);
	if (!counts || counted === undefined)
		return (
			<p class="lab-means">
				Say first how many tokens the text has. Count its words or its characters, and multiply by
				what you believe.
			</p>
		);
	return (
		<>
			{estimate !== undefined && <Grade {...{ lab, estimate, counted }} />}
			{[...onSource(counts, rule), ...comparison(counted, run), ...bill(counted, price)].map(
				(sentence) => (
					<p key={sentence} class="lab-means">
						{sentence}
					</p>
				),
			)}
		</>
	);
}

interface GradeProps {
	lab: TokensLab;
	estimate: number;
	counted: number;
}

function Grade({ lab: { tolerancePercent }, estimate, counted }: GradeProps) {
	const { isRight, sentence } = estimateGrade(estimate, counted, tolerancePercent);
	return (
		<ul class="lab-grades">
			<li data-right={isRight}>
				<strong>{isRight ? '✓ Estimate: right.' : '✗ Estimate: not near enough.'}</strong>{' '}
				{sentence}
			</li>
		</ul>
	);
}

function onSource({ chosen }: Counts, rule: string): string[] {
	if (!('source' in chosen) || chosen.source !== 'simulator')
		return [
			'The API counted, with the tokenizer of the model. The documentation calls it an estimate: tokens that the system adds can be in it, and you are not billed for those.',
			rule,
		];
	return [
		'The simulator has no tokenizer of a model: it estimates, and can be well off what the API counts. With a key the API counts.',
		`${rule} The simulator’s two differ so because they were built so; the few tokens of the turn itself are the same in both.`,
	];
}

function comparison(counted: number, run: LabRun | undefined): string[] {
	const used = run?.transcript.inputTokens;
	if (used === undefined) return [];
	const off = used - counted;
	if (off === 0) return [`The answer’s usage says ${used} input tokens, exactly the count.`];
	return [
		`The answer’s usage says ${used} input tokens, ${Math.abs(off)} ${off > 0 ? 'more' : 'fewer'} than the count. What is billed is the usage.`,
	];
}

function bill(counted: number, price: PriceRow | undefined): string[] {
	const usd = price && costUsd(price, { input_tokens: counted, output_tokens: 0 });
	return usd === undefined || !price
		? []
		: [
				`As input they cost ${usdText(usd)} with ${price.model}, by the prices of ${price.checkedOn}. Counting costs nothing.`,
			];
}
