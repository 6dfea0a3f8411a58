import { z } from 'astro/zod';
import { rowSchema } from './fact-row.ts';
import {
	contentBlockFactSchema,
	requestFailureFactSchema,
	requestFieldFactSchema,
	responseFieldFactSchema,
	roleFactSchema,
} from './message-facts.ts';
import { modelFactSchema } from './model.ts';
import {
	cacheChangeFactSchema,
	defenceFactSchema,
	failureFactSchema,
	ruleFactSchema,
} from './prompt-facts.ts';
import { settingFiles } from './setting.ts';
import {
	deltaTypeFactSchema,
	streamBreakFactSchema,
	streamEventFactSchema,
} from './stream-facts.ts';

/** Something that was read: `sources.yaml`. */
export const sourceSchema = z.strictObject({
	id: z.string().min(1),
	title: z.string().min(1),
	/** Absent for a package that was read from the registry; then `package` says which. */
	url: z.url().optional(),
	package: z.string().optional(),
	kind: z.enum(['official-docs', 'sdk', 'third-party']),
	/** How much of it could be read. */
	read: z.enum(['full', 'opening', 'part']),
	/** Day it was read or, for a stored copy, the day the copy was made. */
	seenOn: z.iso.date(),
});

export const retryPolicySchema = z.enum([
	'retry-with-backoff',
	'do-not-retry',
	'change-the-call',
	'depends',
]);

export const errorFactSchema = rowSchema.extend({
	/** HTTP status, or `null` for a failure without a response. */
	status: z.int().min(400).max(599).nullable(),
	type: z.string().nullable(),
	title: z.string(),
	meaning: z.string(),
	recogniseBy: z.string(),
	fix: z.string(),
	retry: retryPolicySchema,
	/** Why `retry` says what it says, in a sentence. */
	retryWhy: z.string(),
	sdkRetries: z.boolean(),
	classes: z.strictObject({ typescript: z.string(), python: z.string() }),
	/** Lab and case that shows it, where one can. */
	lab: z.strictObject({ lab: z.string(), case: z.string() }).optional(),
});

export const stopReasonFactSchema = rowSchema.extend({
	value: z.string(),
	when: z.string(),
	act: z.string(),
	beta: z.boolean().default(false),
});

/** The SDKs' retry rule as numbers: wait = min(baseMs·2ⁿ, capMs)·(1 − jitter·random()). */
export const retryRuleSchema = rowSchema.extend({
	maxRetries: z.int(),
	baseMs: z.number(),
	capMs: z.number(),
	/** Largest share that chance takes off a wait, 0 to 1. */
	jitter: z.number(),
	timeoutMs: z.number(),
	/** Statuses below 500 that are retried; everything from 500 up is. */
	statuses: z.array(z.int()),
	hints: z.array(z.strictObject({ header: z.string(), meaning: z.string() })),
	/** From this `max_tokens` on, a non-streaming call without an explicit time-out throws locally. */
	nonStreamingLimitTokens: z.int(),
});

export const rateLimitFactSchema = rowSchema.extend({
	kind: z.string(),
	what: z.string(),
	recogniseBy: z.string(),
	retryAfter: z.boolean(),
	act: z.string(),
});

export const headerFactSchema = rowSchema.extend({
	name: z.string(),
	meaning: z.string(),
	example: z.string(),
});

export const limitFactSchema = rowSchema.extend({
	what: z.string(),
	/** The number as the API counts it; `unit` says of what. */
	value: z.number(),
	unit: z.string(),
	/** As a reader says it: «32 MB». */
	text: z.string(),
	/** What happens beyond it; absent where no source says. */
	over: z.string().optional(),
});

export const apiVersionFactSchema = rowSchema.extend({
	version: z.iso.date(),
	note: z.string(),
	/** Top-level request fields that this version answers with 400. */
	rejectedFields: z.array(z.string()),
});

export const batchFactSchema = rowSchema.extend({
	subject: z.string(),
	value: z.number().optional(),
	unit: z.string().optional(),
	text: z.string(),
});

export type RetryRule = z.infer<typeof retryRuleSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type BatchFact = z.infer<typeof batchFactSchema>;

/** File under `src/content/facts/` → schema of one of its rows. The collection has the file's name. */
export const factFiles = {
	sources: sourceSchema,
	errors: errorFactSchema,
	'request-fields': requestFieldFactSchema,
	'response-fields': responseFieldFactSchema,
	'content-blocks': contentBlockFactSchema,
	roles: roleFactSchema,
	'request-failures': requestFailureFactSchema,
	'stop-reasons': stopReasonFactSchema,
	'stream-events': streamEventFactSchema,
	'delta-types': deltaTypeFactSchema,
	'stream-breaks': streamBreakFactSchema,
	retries: retryRuleSchema,
	'rate-limits': rateLimitFactSchema,
	headers: headerFactSchema,
	limits: limitFactSchema,
	'api-versions': apiVersionFactSchema,
	models: modelFactSchema,
	batches: batchFactSchema,
	caching: ruleFactSchema,
	'cache-changes': cacheChangeFactSchema,
	'system-turns': ruleFactSchema,
	defences: defenceFactSchema,
	'prompt-failures': failureFactSchema,
	...settingFiles,
} as const;
