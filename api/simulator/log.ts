import type { Caller } from './callers.ts';

/** One HTTP request as the simulator saw it. */
export interface CallRecord {
	at: number;
	caller: string;
	method: string;
	/** From `/v1` on, without the query. */
	path: string;
	/** From `x-stainless-retry-count`; absent where the client does not number its attempts. */
	retryCount: number | undefined;
	/** Absent when no head was ever sent: a reset, or a client that left. */
	status: number | undefined;
	requestId: string;
	/** The step of `simulator-fault` that this attempt met. */
	fault: string | undefined;
}

export type CallListener = (call: CallRecord) => void;

/** The newest calls of each caller, and whoever wants to hear of them as they happen. */
export class CallLog {
	readonly #listeners = new Set<CallListener>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	record(caller: Caller, call: CallRecord): void {
		caller.log.push(call);
		if (caller.log.length > this.#most) caller.log.shift();
		for (const listener of this.#listeners) listener(call);
	}

	subscribe(listener: CallListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
