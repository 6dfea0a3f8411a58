import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What a case breaks on purpose. The names are the simulator's: see `api/simulator/README.md`. */
export const faultSchema = z.string().min(1);

const requestSchema = z.record(z.string(), z.unknown());

/** Exactly one request, and what to look for in the answer. */
const caseSchema = z.strictObject({
	id,
	title: z.string().min(1),
	/** One sentence: what this case does to the request or the server. */
	about: z.string().min(1),
	/** Body of POST /v1/messages, as it is sent. */
	request: requestSchema,
	/** `wrong` sends a key that no account has. */
	key: z.enum(['own', 'wrong']).default('own'),
	/** A fault nobody can order from the API: always run on the simulator, and said so. */
	fault: faultSchema.optional(),
	expect: z.strictObject({
		status: z.int(),
		errorType: z.string().optional(),
		stopReason: z.string().optional(),
		/** HTTP requests that the SDK makes with its default settings. */
		attempts: z.int().positive(),
		complete: z.boolean().default(true),
	}),
	/** What it means, after the run. */
	means: z.string().min(1),
	/** Row of `facts/errors.yaml`. */
	fact: z.string().optional(),
});

const base = z.strictObject({
	id,
	lesson: z.string(),
	title: z.string().min(1),
	/** What the learner does and sees, in a sentence or two. */
	about: z.string().min(1),
	/** What to notice while it runs. */
	notice: z.array(z.string().min(1)).min(1),
});

const streamLabSchema = base.extend({
	kind: z.literal('stream'),
	model: z.string(),
	max_tokens: z.int().positive(),
	/** `{topic}` is replaced by the learner's choice. */
	prompt: z.string().includes('{topic}'),
	topics: z.array(z.string().min(1)).min(2),
	/** Longest topic a learner may type, in characters. */
	topicMaxLength: z.int().positive(),
});

const errorLabSchema = base.extend({ kind: z.literal('error'), cases: z.array(caseSchema).min(1) });

export const labSchema = z.discriminatedUnion('kind', [streamLabSchema, errorLabSchema]);

export type Lab = z.infer<typeof labSchema>;
export type StreamLab = z.infer<typeof streamLabSchema>;
export type ErrorLab = z.infer<typeof errorLabSchema>;
export type LabCase = z.infer<typeof caseSchema>;
