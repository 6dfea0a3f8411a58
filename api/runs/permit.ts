import { refuse } from '#api/errors.ts';
import type { ApiSettings } from '#api/settings.ts';
import { costUsd } from '#wire/price.ts';
import type { Access } from './access.ts';
import { createBudget, type Budget, type Reservation } from './budget.ts';
import { createRate, type Rate } from './rate.ts';

/** What is counted for the whole server for as long as it lives. */
export interface Ledger {
	budget: Budget;
	rate: Rate;
	/** Of calls that count tokens, which cost nothing. */
	counts: Rate;
}

/** A click counts with two or three models, and a text is counted more often than it is sent. */
const countsPerRun = 3;

export function createLedger({ host, now }: ApiSettings): Ledger {
	return {
		budget: createBudget(host.dailyUsd, now),
		rate: createRate(host.ratePerMinute, now),
		counts: createRate(countsPerRun * host.ratePerMinute, now),
	};
}

export interface Asked {
	access: Access;
	/** Address of the learner. */
	learner: string;
	/** Each request that will be sent. */
	bodies: readonly Record<string, unknown>[];
	isRefused?: boolean;
	isBatch?: boolean;
	/** A body of the learner's own. */
	isEdited?: boolean | undefined;
}

const elsewhere = 'The same lab runs on the simulator at no cost.';
const edited = 'A request of your own runs on the simulator at no cost, or with your own key.';
const free: Reservation = { settle: () => undefined };

/** Leave to call the API, with the money for it set aside; or a refusal that says what to do. */
export function permitFor(
	settings: ApiSettings,
	{ budget, rate }: Ledger,
	{ access, learner, bodies, isRefused = false, isBatch = false, isEdited = false }: Asked,
): Reservation | Response {
	if (access.mode === 'simulator' || settings.isUnlimited) return free;
	const waitMs = rate.take(learner);
	if (waitMs > 0) return tooMany(`${settings.host.ratePerMinute} runs`, waitMs);
	if (access.mode === 'own') return free;
	if (isEdited) {
		const sentence = 'This server’s key sends only the requests of the labs as they stand.';
		return refuse(403, 'permission_error', `${sentence} ${edited}`);
	}

	const { models, maxTokens, dailyUsd } = settings.host;
	const wrong = isRefused
		? undefined
		: bodies.find(({ model }) => typeof model !== 'string' || !models.includes(model));
	if (wrong) {
		const sentence = `This server’s key is not used for ${String(wrong['model'])}.`;
		return refuse(403, 'permission_error', `${sentence} ${elsewhere}`);
	}
	if (bodies.some(({ max_tokens }) => Number(max_tokens ?? 0) > maxTokens)) {
		const sentence = `This server’s key is used for at most ${maxTokens} max_tokens.`;
		return refuse(403, 'permission_error', `${sentence} ${elsewhere}`);
	}
	const usd = isRefused ? 0 : estimateUsd(settings, bodies, isBatch);
	const reserved = budget.reserve(usd);
	if (reserved) return reserved;
	const sentence = `The labs of this server have used up today’s budget of $${dailyUsd}. It begins again at 00:00 UTC.`;
	return refuse(429, 'rate_limit_error', `${sentence} ${elsewhere}`);
}

/** A refusal to count, where a learner counted too often. Nothing is billed, so no money is set aside. */
export function countRefusal(
	settings: ApiSettings,
	{ counts }: Ledger,
	{ access, learner }: Pick<Asked, 'access' | 'learner'>,
): Response | undefined {
	if (access.mode === 'simulator' || settings.isUnlimited) return undefined;
	const waitMs = counts.take(learner);
	const most = `${countsPerRun * settings.host.ratePerMinute} counts`;
	return waitMs > 0 ? tooMany(most, waitMs) : undefined;
}

function tooMany(most: string, waitMs: number): Response {
	const seconds = Math.ceil(waitMs / 1000);
	const sentence = `At most ${most} a minute reach the API from one address. Wait ${seconds} s.`;
	const response = refuse(429, 'rate_limit_error', `${sentence} ${elsewhere}`);
	response.headers.set('retry-after', String(seconds));
	return response;
}

/** More than it will be: two characters to a token, and every answer as long as it may get. */
function estimateUsd(
	{ facts }: ApiSettings,
	bodies: readonly Record<string, unknown>[],
	isBatch: boolean,
): number {
	let usd = 0;
	for (const body of bodies) {
		const row = facts.models.find(({ model }) => model === body['model']);
		const tokens = Math.ceil(JSON.stringify(body).length / 2) + 50;
		const usage = { input_tokens: tokens, output_tokens: Number(body['max_tokens'] ?? 0) };
		// A model without a price is not on any list of models; if it is, the day's money is all it may take.
		usd += (row && costUsd(row, usage, { isBatch })) ?? Infinity;
	}
	return usd;
}
