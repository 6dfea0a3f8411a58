import { z } from 'astro/zod';
import { caseSchema, predictableSchema, requestSchema, shownFactSchema } from './lab-case.ts';

export type { LabCase, LogField, Predictable } from './lab-case.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const text = z.string().min(1);

const base = z.strictObject({
	id,
	lesson: z.string(),
	title: text,
	/** What the learner does and sees, in a sentence or two. */
	about: text,
	/** What to notice while it runs. */
	notice: z.array(text).min(1),
	/** The facts that it shows, as `stream-events` or `batches.window`: their rows link to it. */
	shows: z.array(shownFactSchema).default([]),
});

/** One prompt, sent as a plain call and as a stream at once. */
const streamLabSchema = base.extend({
	kind: z.literal('stream'),
	model: z.string(),
	max_tokens: z.int().positive(),
	/** Sent as `thinking`, for a model that would otherwise think before its first word. */
	thinking: z.strictObject({ type: z.literal('disabled') }).optional(),
	/** `{topic}` is replaced by the learner's choice. */
	prompt: z.string().includes('{topic}'),
	topics: z.array(text).min(2),
	/** Longest topic a learner may type, in characters. */
	topicMaxLength: z.int().positive(),
	/** What the form asks before the run, of the stream. */
	predict: z.array(predictableSchema).min(1).default(['stopReason', 'attempts', 'complete']),
});

const errorLabSchema = base.extend({ kind: z.literal('error'), cases: z.array(caseSchema).min(1) });

const slider = z
	.strictObject({
		from: z.number(),
		to: z.number(),
		step: z.number().positive(),
		start: z.number(),
	})
	.refine(({ from, to, start }) => from < to && start >= from && start <= to, {
		error: 'A slider starts between its ends.',
	});

/** Many clients, one limited server, played in the browser. */
const herdLabSchema = base.extend({
	kind: z.literal('herd'),
	strategies: z.array(z.enum(['fixed', 'exponential', 'jitter', 'retry-after'])).min(2),
	seed: text,
	clients: slider,
	/** Requests a second that the server admits. */
	limit: slider,
	baseMs: slider,
	capMs: slider,
	/** Largest share that chance takes off a wait, 0 to 1. */
	jitter: slider,
});

/** Requests submitted together, polled and joined on their ids. */
const batchLabSchema = base
	.extend({
		kind: z.literal('batch'),
		model: z.string(),
		max_tokens: z.int().positive(),
		/** `{input}` is replaced by that of each item. */
		prompt: z.string().includes('{input}'),
		items: z
			.array(
				z.strictObject({
					custom_id: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
					input: text,
					/** Parameters of this item alone. */
					change: requestSchema.optional(),
				}),
			)
			.min(2),
		/** The items that end as errored. */
		errored: z.array(z.string()).default([]),
		/** How long the simulator takes for it; the API may well take an hour. */
		simulatedMs: z.int().positive(),
		pollMs: z.int().min(500),
	})
	.refine(({ items }) => new Set(items.map((item) => item.custom_id)).size === items.length, {
		error: 'Two items have the same custom_id.',
		path: ['items'],
	})
	.refine(
		({ items, errored }) => errored.every((one) => items.some((item) => item.custom_id === one)),
		{
			error: '«errored» names an item that is not there.',
			path: ['errored'],
		},
	);

/** Whole programs for the learner's own terminal, against the simulator's URL. */
const terminalLabSchema = base.extend({
	kind: z.literal('terminal'),
	programs: z
		.array(
			z.strictObject({
				title: text,
				/** Path under `samples/`. */
				file: z.string().regex(/^[\w/-]+\.(ts|py|sh)$/),
				/** How it is run, from the project's folder. */
				command: text,
				/** What the key orders from the simulator, where something is to go wrong. */
				fault: text.optional(),
				/** What to see in the list of arriving requests. */
				see: text,
			}),
		)
		.min(1),
});

export const labSchema = z.discriminatedUnion('kind', [
	streamLabSchema,
	errorLabSchema,
	herdLabSchema,
	batchLabSchema,
	terminalLabSchema,
]);

export type Lab = z.infer<typeof labSchema>;
export type StreamLab = z.infer<typeof streamLabSchema>;
export type ErrorLab = z.infer<typeof errorLabSchema>;
export type HerdLab = z.infer<typeof herdLabSchema>;
export type BatchLab = z.infer<typeof batchLabSchema>;
export type TerminalLab = z.infer<typeof terminalLabSchema>;
