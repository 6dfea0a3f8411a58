import { z } from 'astro/zod';

/** What the browser may send to POST /api/labs/stream. The prompt itself is in the lab's definition. */
export const streamRunSchema = z.strictObject({
	lab: z.string(),
	/** One of the lab's topics, or the learner's own words. */
	topic: z.string().trim().min(1, 'Choose a topic or type one.'),
});

/** What the browser may send to POST /api/labs/error: which case of which lab, nothing else. */
export const errorRunSchema = z.strictObject({ lab: z.string(), case: z.string() });

export type StreamRun = z.infer<typeof streamRunSchema>;
export type ErrorRun = z.infer<typeof errorRunSchema>;

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

/** The answer of POST /api/labs/error: what went over the wire, and what the SDK made of it. */
export interface ErrorRunResult {
	source: LabSource;
	/** The request body that was sent, unchanged. */
	request: unknown;
	attempts: Attempt[];
	/** The last response. Its body is the API's own text, not re-serialised. */
	response: { status: number; headers: Record<string, string>; body: string };
	/** Class that the SDK threw, absent when it did not throw. */
	thrown?: string;
}
