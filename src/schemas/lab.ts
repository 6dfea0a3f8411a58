import { z } from 'astro/zod';
import { base } from './lab-base.ts';
import { caseSchema, predictableSchema, requestSchema } from './lab-case.ts';
import { injectionLabSchema } from './lab-injection.ts';
import { promptsLabSchema } from './lab-prompts.ts';
import { buildLabSchema, pairLabSchema } from './lab-requests.ts';
import { tokensLabSchema } from './lab-tokens.ts';
import { priceFields, systemCostFields } from './lab-cost.ts';

export type { LabCase, LogField, Predictable } from './lab-case.ts';
export type { Attack, InjectionLab, Layer } from './lab-injection.ts';
export type { AnswerFormat, LabPrompt, PromptsLab } from './lab-prompts.ts';
export type { TokensLab } from './lab-tokens.ts';

const text = z.string().min(1);

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

const errorLabSchema = base.extend({
	kind: z.literal('error'),
	cases: z.array(caseSchema).min(1),
});

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

const systemCostLabSchema = base.extend({ kind: z.literal('system-cost'), ...systemCostFields });
const priceLabSchema = base.extend({ kind: z.literal('price'), ...priceFields });

export const labSchema = z.discriminatedUnion('kind', [
	streamLabSchema,
	errorLabSchema,
	buildLabSchema,
	pairLabSchema,
	herdLabSchema,
	batchLabSchema,
	terminalLabSchema,
	promptsLabSchema,
	injectionLabSchema,
	tokensLabSchema,
	systemCostLabSchema,
	priceLabSchema,
]);

export type Lab = z.infer<typeof labSchema>;
export type StreamLab = z.infer<typeof streamLabSchema>;
export type ErrorLab = z.infer<typeof errorLabSchema>;
export type BuildLab = z.infer<typeof buildLabSchema>;
export type PairLab = z.infer<typeof pairLabSchema>;
/** A lab whose requests stand in it, each under its id. */
export type CaseLab = ErrorLab | BuildLab | PairLab;
export type HerdLab = z.infer<typeof herdLabSchema>;
export type BatchLab = z.infer<typeof batchLabSchema>;
export type TerminalLab = z.infer<typeof terminalLabSchema>;
export type SystemCostLab = z.infer<typeof systemCostLabSchema>;
export type PriceLab = z.infer<typeof priceLabSchema>;
