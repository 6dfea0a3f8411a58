import { z } from 'astro/zod';
import { rowSchema } from './fact-row.ts';

const price = z.number().nonnegative();

/** USD per million tokens. */
export const priceSchema = z.strictObject({
	input: price,
	output: price,
	cacheRead: price.optional(),
	cacheWrite5m: price.optional(),
	cacheWrite1h: price.optional(),
});

export const modelFactSchema = rowSchema.extend({
	/** The model id on the wire. */
	model: z.string(),
	name: z.string(),
	line: z.enum(['haiku', 'sonnet', 'opus', 'fable', 'mythos']),
	lifecycle: z.enum(['active', 'legacy', 'deprecated', 'retired']),
	releasedOn: z.iso.date().optional(),
	/** Announced as the earliest day, while no retirement is scheduled. */
	retiresNotBefore: z.iso.date().optional(),
	deprecatedOn: z.iso.date().optional(),
	retiresOn: z.iso.date().optional(),
	/** What the vendor recommends in place of a deprecated model. */
	replacement: z.string().optional(),
	contextTokens: z.int().positive(),
	maxOutputTokens: z.int().positive().optional(),
	/** Compared with the other models of the line-up, in the vendor's word. */
	latency: z.enum(['slower', 'moderate', 'fast', 'fastest']).optional(),
	price: priceSchema.optional(),
	/** For models that cost more above a prompt size: applies to every token of such a request. */
	longPrompt: z.strictObject({ aboveTokens: z.int().positive(), price: priceSchema }).optional(),
	thinking: z.strictObject({
		/** Values of `thinking.type` that are accepted. */
		accepts: z.array(z.enum(['adaptive', 'enabled', 'disabled', 'between_tools'])),
		default: z.enum(['on', 'off']),
		/** Highest effort at which `disabled` or `between_tools` is accepted; absent where any is. */
		offUpTo: z.string().optional(),
	}),
	/** Accepted `output_config.effort` values and the default; empty where effort is not supported. */
	effort: z.strictObject({ accepts: z.array(z.string()), default: z.string().optional() }),
	/** Absent means that no source says; a simulator must not refuse on it. */
	accepts: z.strictObject({
		prefill: z.boolean().optional(),
		/** Sampling parameters, under the older API version. */
		sampling: z.boolean().optional(),
		forcedToolChoice: z.boolean().optional(),
		systemTurns: z.boolean().optional(),
		structuredOutputs: z.boolean().optional(),
	}),
	/** Shortest prefix that is cached, in tokens, where known. */
	cacheMinTokens: z.int().positive().optional(),
	/** `earlier` for the tokenizer before Claude 4.7, which takes fewer tokens for the same text. */
	tokenizer: z.enum(['earlier', 'newer']).default('newer'),
	use: z.string().optional(),
});

export type ModelFact = z.infer<typeof modelFactSchema>;
