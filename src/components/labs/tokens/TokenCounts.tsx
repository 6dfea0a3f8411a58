import type { LabRun } from '#components/labs/run/lab-run.ts';
import { wordsIn } from '#components/labs/run/run-words.ts';
import { ratioText } from '#learning/token-estimate.ts';
import type { TokensLab } from '#schemas/lab.ts';
import type { Count } from './count-tokens.ts';
import type { Counts } from './use-counts.ts';

interface Props {
	lab: TokensLab;
	counts: Counts | undefined;
	/** The answer to the same text, where it was sent. */
	run: LabRun | undefined;
}

/** The count, the usage of a real answer beside it, and the same text by the two tokenizers. */
export function TokenCounts({ lab, counts, run }: Props) {
	const counted = tokensOf(counts?.chosen);
	const used = run?.transcript.inputTokens;
	const perToken = counted && counts ? (counts.text.length / counted).toFixed(1) : undefined;
	return (
		<>
			<dl class="lab-meters">
				<Meter name="count_tokens" value={counted} />
				<Meter name="usage.input_tokens" value={used} />
				<Meter name="Characters" value={counts?.text.length} />
				<Meter name="Words" value={counts && wordsIn(counts.text)} />
				<Meter name="Characters per token" value={perToken} />
			</dl>
			{counts && 'problem' in counts.chosen && <p class="lab-error">{counts.chosen.problem}</p>}
			<Tokenizers lab={lab} counts={counts} />
		</>
	);
}

export const tokensOf = (count: Count | undefined): number | undefined =>
	count && 'tokens' in count ? count.tokens : undefined;

function Tokenizers({ lab: { compare }, counts }: Pick<Props, 'lab' | 'counts'>) {
	const earlier = tokensOf(counts?.earlier);
	const newer = tokensOf(counts?.newer);
	const most = Math.max(earlier ?? 0, newer ?? 0, 1);
	const ratio = earlier && newer ? ratioText(newer, earlier) : undefined;
	return (
		<figure class="lab-tokenizers" aria-label="The same text by two tokenizers">
			<Bar name="Earlier tokenizer" model={compare.earlier} tokens={earlier} most={most} />
			<Bar name="Newer tokenizer" model={compare.newer} tokens={newer} most={most} />
			<figcaption>
				{ratio === undefined
					? 'The same text by two tokenizers, once it is counted.'
					: `The newer one counts ${ratio} as many tokens for the same text.`}
			</figcaption>
		</figure>
	);
}

interface BarProps {
	name: string;
	model: string;
	tokens: number | undefined;
	most: number;
}

function Bar({ name, model, tokens, most }: BarProps) {
	return (
		<div class="lab-tokenizers__row">
			<span>
				{name} <code translate={false}>{model}</code>
			</span>
			<svg aria-hidden="true" height="10">
				<rect
					width={`${(((tokens ?? 0) / most) * 100).toFixed(1)}%`}
					height="10"
					rx="2"
					fill="var(--course-request)"
				/>
			</svg>
			<strong>{tokens ?? '–'}</strong>
		</div>
	);
}

function Meter({ name, value }: { name: string; value: number | string | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value ?? '–'}</dd>
		</div>
	);
}
