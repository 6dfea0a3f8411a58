import { z } from 'astro/zod';

/** What the browser may send to POST /api/labs/run. The request itself is in the lab's definition. */
export const labRunSchema = z.strictObject({
	lab: z.string().max(64),
	/** Required for a lab of cases. */
	case: z.string().max(64).optional(),
	/** Without it a lab of cases sends its request as it stands, and any other lab streams. */
	delivery: z.enum(['standard', 'stream']).optional(),
	/** One of the lab's topics, or the learner's own words. */
	topic: z.string().trim().min(1, 'Choose a topic or type one.').optional(),
	/** Of a lab of prompts: sent as `system` in place of the chosen case's own; empty for none. */
	system: z.string().trim().optional(),
	/** Of a lab that counts: one of its texts, or the learner's own. */
	text: z.string().optional(),
	/** Of a lab that counts: one of its models. */
	model: z.string().max(64).optional(),
	/** Sent instead of the lab's prompt; only a server in test mode takes it. */
	prompt: z.string().optional(),
	/** Body of POST /v1/messages, edited by the learner; only a lab that builds requests takes it. */
	body: z.record(z.string(), z.unknown()).optional(),
});

/** What the browser may send to POST /api/labs/batch. */
export const batchRunSchema = z.strictObject({ lab: z.string().max(64) });

/** What the browser may send to POST /api/labs/count. */
export const labCountSchema = z.strictObject({
	lab: z.string().max(64),
	model: z.string().max(64),
	text: z.string().min(1, 'Type a text first.'),
});

export type LabCount = z.infer<typeof labCountSchema>;
export type LabRun = z.infer<typeof labRunSchema>;

/**
 * What our server says inside a run, as comments between the API's own bytes. `end` is missing when
 * those bytes stopped inside a frame: anything after them would complete it.
 */
export type LabNote = SentNote | AttemptNote | EndNote;

/** First of all: the request as the SDK made it, with the key masked. */
export interface SentNote {
	type: 'sent';
	source: LabSource;
	request: {
		method: string;
		url: string;
		headers: Record<string, string>;
		body: unknown;
		/** The body was filled up to this many bytes; `body` shows it before that. */
		padTo?: number;
	};
}

/** One HTTP request has its answer; for one that streams this is written at the head. */
export interface AttemptNote extends Attempt {
	type: 'attempt';
	/** Counted from 1. */
	number: number;
	headers?: Record<string, string>;
	/** The whole body as it came; absent for a 200 that streams. */
	body?: string;
	/** Why there is no response, in a sentence. */
	failure?: string;
}

export interface EndNote {
	type: 'end';
	/** Milliseconds since the run began. */
	ms: number;
	outcome: RunOutcome;
	/** Class of the error that the SDK throws; absent when it throws none. */
	thrown?: string;
	/** What happened, where the API itself said nothing. */
	sentence?: string;
	/** As the API counted it; absent when it did not come to that. */
	usage?: RunUsage;
	/** By the price row of the model, also for a simulated run. */
	costUsd?: number;
}

/** `cut`: a stream without `message_stop`; `stalled`: our time-out ended it; `left`: its reader went away. */
export type RunOutcome = 'complete' | 'error' | 'cut' | 'stalled' | 'left';

/** The counters of `usage` that decide the price; the names are the API's. */
export interface RunUsage {
	input_tokens: number;
	output_tokens: number;
	cache_read_input_tokens?: number;
	cache_creation_input_tokens?: number;
}

/** The answer of GET /api/labs/status. */
export interface LabStatus {
	source: LabSource;
	/** Of the whole server for one day that begins at 00:00 UTC; absent where nothing is billed to the host. */
	budgetUsd?: number;
	spentUsd?: number;
	ratePerMinute: number;
}

/** Where an answer came from; every answer of ours carries it in the header `lab-source`. */
export type LabSource = 'api' | 'simulator';

/** The Messages API's own error body. Ours has the same shape, so the labs need only one reader. */
export interface ErrorBody {
	type: 'error';
	error: { type: string; message: string };
	request_id: string | null;
}

/** One HTTP request that the SDK made. Times are milliseconds since the run began. */
export interface Attempt {
	startMs: number;
	endMs: number;
	/** Absent when no response came. */
	status?: number;
	requestId?: string;
	/** Header `retry-after`, seconds, as it was sent. */
	retryAfter?: string;
}
