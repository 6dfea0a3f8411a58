import type { SimulatorFacts } from './facts.ts';

/** Everything the simulator knows of the outside. With the same settings a run gives the same bytes. */
export interface SimulatorSettings {
	facts: SimulatorFacts;
	/** Milliseconds since 1970, as `Date.now`. */
	now: () => number;
	/** Settles after `ms`, or rejects as soon as the signal is aborted. */
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
	seed: string;
	pace: Pace;
	limits?: Partial<SimulatorLimits>;
	/** Answers that were written beforehand; see the README. */
	scripts?: readonly Script[];
}

/** What is answered to exactly this user turn under exactly this system prompt. */
export interface Script {
	/** Empty for a request without one. */
	system: string;
	turn: string;
	reply: string;
}

export interface Pace {
	/** From the head of the answer to its first delta. */
	firstTokenMs: number;
	/** `Infinity` for no waiting at all. */
	tokensPerSecond: number;
}

/** Bounds on what is kept, so that an open server cannot be filled, and the rate limits it plays. */
export interface SimulatorLimits {
	callers: number;
	/** A caller who has not called for this long is forgotten. */
	callerAgeMs: number;
	callsPerCaller: number;
	/** Cache entries, remembered messages, fault counters and rate-limit buckets: this many of each. */
	entriesPerCaller: number;
	batchesPerCaller: number;
	/** Bytes of stored batch requests, for one caller and for all of them together. */
	batchBytesPerCaller: number;
	batchBytes: number;
	/** The body size that is answered with 413, where it is to be below the API's own. */
	bodyBytes: number;
	/** The same for a request that creates a batch. */
	batchBodyBytes: number;
	/** Bytes of message threads that are kept for one caller. */
	threadBytesPerCaller: number;
	/** How long a batch takes, unless the request says otherwise. */
	batchMs: number;
	/** From the request to cancel until the batch has ended. */
	cancelMs: number;
	/** The longest silence of a `hang`, after which the connection is reset. */
	hangMs: number;
	requestsPerMinute: number;
	inputTokensPerMinute: number;
	outputTokensPerMinute: number;
}

export const defaultLimits: SimulatorLimits = {
	callers: 500,
	callerAgeMs: 3_600_000,
	callsPerCaller: 100,
	entriesPerCaller: 100,
	batchesPerCaller: 20,
	batchBytesPerCaller: 8_000_000,
	batchBytes: 64_000_000,
	bodyBytes: Infinity,
	batchBodyBytes: Infinity,
	threadBytesPerCaller: 128_000,
	batchMs: 60_000,
	cancelMs: 2_000,
	hangMs: 900_000,
	requestsPerMinute: 1000,
	inputTokensPerMinute: 2_000_000,
	outputTokensPerMinute: 400_000,
};

/** For a simulator that anybody can reach: a body takes many times its size while it is read as JSON. */
export const publicLimits: Partial<SimulatorLimits> = {
	bodyBytes: 1_048_576,
	batchBodyBytes: 8_388_608,
};
