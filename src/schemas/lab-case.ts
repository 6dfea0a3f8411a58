import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What a case breaks on purpose. The names are the simulator's: see `api/simulator/README.md`. */
export const faultSchema = z.string().min(1);

export const requestSchema = z.record(z.string(), z.unknown());

/** What can be predicted about a run, and seen in it. */
export const predictableSchema = z.enum([
	'status',
	'errorType',
	'stopReason',
	'attempts',
	'complete',
	'parses',
]);

/** Fields of the log line that a program should have written about the case. */
export const logFieldSchema = z.enum([
	'at',
	'latency_ms',
	'model',
	'request_id',
	'status',
	'error_type',
	'error_code',
	'error_message',
	'stop_reason',
	'complete',
	'text_length',
	'body_bytes',
	'input_tokens',
	'output_tokens',
]);

/** A file under `facts/`, or a row of one: `stream-events`, `rate-limits.rpm`. */
export const shownFactSchema = z.string().regex(/^[a-z-]+(\.[a-z0-9_-]+)?$/);

/** Exactly one request, and what to look for in the answer. */
export const caseSchema = z
	.strictObject({
		id,
		title: z.string().min(1),
		/** One sentence: what this case does to the request or the server. */
		about: z.string().min(1),
		/** Body of POST /v1/messages, as it is sent. */
		request: requestSchema,
		/** Header `anthropic-version`; without it the SDK sends its own. */
		version: z.iso.date().optional(),
		/** `wrong` sends a key that no account has. */
		key: z.enum(['own', 'wrong']).default('own'),
		/** A fault nobody can order from the API: always run on the simulator, and said so. */
		fault: faultSchema.optional(),
		/**
		 * Bytes that the body is filled up to. Really sent only with the learner's own key; elsewhere
		 * the simulator answers as the edge would.
		 */
		padTo: z.int().positive().max(50_000_000).optional(),
		/** Not one of the cases that everybody should have seen. */
		isExtra: z.boolean().default(false),
		/** What the form asks before the run. */
		predict: z.array(predictableSchema).min(1).default(['status', 'errorType', 'attempts']),
		expect: z.strictObject({
			/** Of the last attempt. */
			status: z.int(),
			errorType: z.string().optional(),
			stopReason: z.string().optional(),
			/** HTTP requests that the SDK makes with its default settings. */
			attempts: z.int().positive(),
			complete: z.boolean().default(true),
			/** `JSON.parse` takes the text of the answer as it came. */
			parses: z.boolean().optional(),
		}),
		/** What it means, after the run. */
		means: z.string().min(1),
		/** Whether to send it again, and why, in a sentence. */
		retry: z.string().min(1).optional(),
		/** What to log, in this order, and how loudly. */
		log: z
			.strictObject({
				level: z.enum(['info', 'warn', 'error']),
				fields: z.array(logFieldSchema).min(1),
			})
			.optional(),
		/** Row of `facts/errors.yaml`. */
		fact: z.string().optional(),
		/** Other rows that it shows. */
		shows: z.array(shownFactSchema).default([]),
	})
	.refine(({ fault, padTo }) => fault === undefined || padTo === undefined, {
		error: 'A case has a fault or a size, not both.',
		path: ['padTo'],
	});

export type LabCase = z.infer<typeof caseSchema>;
export type Predictable = z.infer<typeof predictableSchema>;
export type LogField = z.infer<typeof logFieldSchema>;
