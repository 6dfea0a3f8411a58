import { HerdQueue } from './herd-queue.ts';
import { randomOf } from './shuffle.ts';

export type HerdStrategy = 'fixed' | 'exponential' | 'jitter' | 'retry-after';

export interface HerdSettings {
	strategy: HerdStrategy;
	clients: number;
	/** Requests a second that the server admits; so many at once, too, after a quiet second. */
	limit: number;
	/** First wait of every strategy that computes its own. */
	baseMs: number;
	/** Longest wait of the exponential ones. */
	capMs: number;
	/** Largest share that chance takes off a wait, 0 to 1. */
	jitter: number;
	seed: string;
}

export interface HerdRun {
	/** Requests that arrived in each second, served and refused. */
	seconds: { served: number; refused: number }[];
	/** When each client was served, by client; `undefined` when it was still waiting at the end. */
	servedMs: (number | undefined)[];
	attempts: number;
	/** Until the last client was served; `undefined` when somebody was not. */
	doneMs: number | undefined;
}

/** The model ends here, whoever still waits. */
export const longestMs = 600_000;
/** The first requests come within this time: not at the same microsecond, but as one crowd. */
const crowdMs = 100;

/**
 * Clients who all want the same thing at once, and a server that refills like a bucket and refuses
 * what is too much. The same settings give the same run.
 */
export function herdRun(settings: HerdSettings): HerdRun {
	const random = randomOf(settings.seed);
	const server = new Bucket(settings.limit);
	const queue = new HerdQueue();
	const servedMs: (number | undefined)[] = Array.from({ length: settings.clients });
	const seconds: HerdRun['seconds'] = [];
	for (let client = 0; client < settings.clients; client++)
		queue.add({ atMs: random() * crowdMs, client, attempt: 0 });

	let attempts = 0;
	for (let next = queue.take(); next && next.atMs <= longestMs; next = queue.take()) {
		attempts++;
		const second = (seconds[Math.floor(next.atMs / 1000)] ??= { served: 0, refused: 0 });
		if (server.admits(next.atMs)) {
			second.served++;
			servedMs[next.client] = next.atMs;
			continue;
		}
		second.refused++;
		const waitMs = waitOf(settings, next.attempt, server.retryAfterMs(next.atMs), random);
		queue.add({ atMs: next.atMs + waitMs, client: next.client, attempt: next.attempt + 1 });
	}
	const isDone = servedMs.every((ms) => ms !== undefined);
	return {
		seconds: Array.from(seconds, (second) => second ?? { served: 0, refused: 0 }),
		servedMs,
		attempts,
		doneMs: isDone ? Math.max(0, ...servedMs.map((ms) => ms ?? 0)) : undefined,
	};
}

/** The wait after a refusal. `attempt` counts from 0. */
export function waitOf(
	{ strategy, baseMs, capMs, jitter }: HerdSettings,
	attempt: number,
	retryAfterMs: number,
	random: () => number,
): number {
	const doubledMs = Math.min(baseMs * 2 ** attempt, capMs);
	switch (strategy) {
		case 'fixed':
			return baseMs;
		case 'exponential':
			return doubledMs;
		case 'jitter':
			return doubledMs * (1 - jitter * random());
		case 'retry-after':
			return retryAfterMs;
	}
}

/** Refills steadily; what is over the brim is lost. */
class Bucket {
	readonly #limit: number;
	#level: number;
	#atMs = 0;

	constructor(limit: number) {
		this.#limit = limit;
		this.#level = limit;
	}

	admits(atMs: number): boolean {
		this.#level = Math.min(this.#limit, this.#level + ((atMs - this.#atMs) / 1000) * this.#limit);
		this.#atMs = atMs;
		if (this.#level < 1) return false;
		this.#level--;
		return true;
	}

	/** Whole seconds, as the header has them: until at least one more request would fit. */
	retryAfterMs(atMs: number): number {
		const missing = 1 - this.#level - ((atMs - this.#atMs) / 1000) * this.#limit;
		return Math.max(1, Math.ceil(missing / this.#limit)) * 1000;
	}
}
