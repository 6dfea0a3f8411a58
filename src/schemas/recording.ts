import { z } from 'astro/zod';

const json = z.record(z.string(), z.unknown());

const frameSchema = z.strictObject({
	/** Since the first request of the recording, as every time in it. */
	atMs: z.number(),
	event: z.string(),
	/** The frame's JSON as it came. */
	data: z.string(),
});

const exchangeSchema = z.strictObject({
	method: z.enum(['GET', 'POST']),
	path: z.string(),
	sentAtMs: z.number(),
	/** What was ordered from the simulator to go wrong. */
	fault: z.string().optional(),
	requestBody: json.optional(),
	status: z.int(),
	headers: z.record(z.string(), z.string()),
	/** Of an answer that is one piece of JSON. */
	body: json.optional(),
	/** Of an answer that is a stream. */
	frames: z.array(frameSchema).optional(),
});

/** What the simulator answered, with its times: `src/content/recordings/*.json`, written by a script. */
export const recordingSchema = z.strictObject({
	simulator: z.strictObject({ seed: z.string(), startedAt: z.iso.datetime() }),
	exchanges: z.array(exchangeSchema).min(1),
});

export type Exchange = z.infer<typeof exchangeSchema>;
export type Recording = z.infer<typeof recordingSchema>;
