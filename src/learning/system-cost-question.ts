import { cachedDayUsd, plainDayUsd, type CachedModel, type PromptTraffic } from './system-cost.ts';

/** What was typed, judged. */
export interface CostGrade {
	givenUsd: number;
	answerUsd: number;
	isRight: boolean;
	/** How the answer is worked out, or which step the given number left out. */
	sentence: string;
}

/** The question's own numbers: a 5-minute cache and a traffic. */
export interface CostQuestion {
	row: CachedModel;
	traffic: PromptTraffic;
	/** How far off still counts, as a share of the answer. */
	tolerance: number;
}

/** Judges a number of dollars; `undefined` where the row cannot answer the question. */
export function costGradeOf(question: CostQuestion, givenUsd: number): CostGrade | undefined {
	const answerUsd = cachedDayUsd(question.row, question.traffic, '5m');
	if (answerUsd === undefined) return undefined;
	const isNear = (usd: number | undefined) =>
		usd !== undefined && Math.abs(givenUsd - usd) <= question.tolerance * Math.abs(usd) + 1e-9;
	const isRight = isNear(answerUsd);
	const slip = isRight ? undefined : slipsOf(question).find(({ usd }) => isNear(usd));
	return { givenUsd, answerUsd, isRight, sentence: slip?.sentence ?? working };
}

const working =
	'Hits × the read price, plus misses × the write price, times the tokens of one call.';

/** What the usual short cuts lead to. */
function slipsOf({ row, traffic }: CostQuestion): { usd: number | undefined; sentence: string }[] {
	const { price } = row;
	const answer = cachedDayUsd(row, traffic, '5m') ?? 0;
	const millions = (traffic.tokens * traffic.callsPerDay) / 1e6;
	const reads = millions * traffic.hitRate * (price?.cacheRead ?? 0);
	const misses = millions * (1 - traffic.hitRate) * (price?.input ?? 0);
	return [
		{ usd: plainDayUsd(row, traffic), sentence: 'That is the day without a cache.' },
		{ usd: reads, sentence: 'That pays for the hits alone. A miss is paid too, and it writes.' },
		{
			usd: reads + misses,
			sentence: 'That pays a miss like plain input. A miss writes the cache, which costs more.',
		},
		...[1000, 0.001].map((factor) => ({
			usd: factor * answer,
			sentence: 'You are off by a factor of a thousand: prices are for a million tokens.',
		})),
	];
}
