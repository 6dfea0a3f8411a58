import type { Claim, ClaimResult, RequestCheck } from '#schemas/claim.ts';
import type { ModelFact } from '#schemas/model.ts';
import { answerTo, requestDifferences, type Answered, type Send } from './request-check.ts';

export interface LiveRun {
	results: ClaimResult[];
	/** Ids of the claims that the budget did not reach. */
	leftOut: string[];
	/** Upper bound of what was spent; the Console knows the real figure. */
	spentUsd: number;
}

type Priced = Pick<ModelFact, 'model' | 'price' | 'longPrompt'>;

interface LiveSettings {
	send: Send;
	key: string;
	budgetUsd: number;
	models: readonly Priced[];
}

/** Runs what can be run against the real API, as long as the next request fits into the budget. */
export async function runLive(claims: readonly Claim[], settings: LiveSettings): Promise<LiveRun> {
	const run: LiveRun = { results: [], leftOut: [], spentUsd: 0 };
	for (const { id, canRunLive, check } of claims) {
		if (!canRunLive || check.kind !== 'request') continue;
		const mostUsd = mostUsdOf([...check.before, check.body], settings.models);
		if (run.spentUsd + mostUsd > settings.budgetUsd) {
			run.leftOut.push(id);
			continue;
		}
		run.spentUsd += mostUsd;
		const differences = await liveDifferences(check, settings).catch((error: unknown) => [
			`could not run: ${error}`,
		]);
		run.results.push({ id, how: 'live', differences });
	}
	return run;
}

async function liveDifferences(
	check: RequestCheck,
	{ send, key }: LiveSettings,
): Promise<string[]> {
	const answered = await answerTo(check, send, key);
	await cancelBatch(answered, send, key);
	return requestDifferences(check, answered);
}

/** A batch that was made to be looked at once need not be worked off. */
async function cancelBatch({ body }: Answered, send: Send, key: string): Promise<void> {
	if (!isBatch(body)) return;
	const { status } = await answerTo(
		{
			kind: 'request',
			method: 'POST',
			path: `/v1/messages/batches/${body.id}/cancel`,
			headers: {},
			before: [],
			without: [],
			expect: { status: 200, headers: {}, body: {}, sameRequestId: false },
		},
		send,
		key,
	);
	if (status !== 200) throw new Error(`the batch ${body.id} could not be cancelled (${status})`);
}

const isBatch = (body: unknown): body is { id: string } =>
	typeof body === 'object' &&
	body !== null &&
	Reflect.get(body, 'type') === 'message_batch' &&
	typeof Reflect.get(body, 'id') === 'string';

// What the API itself puts before a prompt.
const addedTokens = 1000;

/** A token is never shorter than a byte, and nothing writes more than `max_tokens`. */
function mostUsdOf(body: unknown, models: readonly Priced[]): number {
	const inputTokens = JSON.stringify(body ?? '').length + addedTokens;
	const outputTokens = sumOf(body, 'max_tokens');
	const prices = models.flatMap(({ price, longPrompt }) => [price, longPrompt?.price]);
	const dearest = (side: 'input' | 'output') =>
		Math.max(...prices.map((price) => price?.[side] ?? 0));
	const own = models.find(({ model }) => JSON.stringify(body ?? '').includes(`"${model}"`))?.price;
	const input = own?.input ?? dearest('input');
	const output = own?.output ?? dearest('output');
	return (inputTokens * input + outputTokens * output) / 1e6;
}

/** Sum of a number wherever it stands in a body: the requests of a batch have one each. */
function sumOf(value: unknown, key: string): number {
	if (typeof value !== 'object' || value === null) return 0;
	return Object.entries(value).reduce(
		(sum, [name, part]) => sum + (name === key ? Number(part) : sumOf(part, key)),
		0,
	);
}
