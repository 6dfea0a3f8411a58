import { z } from 'astro/zod';
import { base, hasDistinctIds, id } from './lab-base.ts';

const text = z.string().trim().min(1);

/** A text, its tokens by two tokenizers, and what an answer to it counts. */
export const tokensLabSchema = base
	.extend({
		kind: z.literal('tokens'),
		models: z.array(z.string()).min(1),
		/** A model before the tokenizer changed, and one after it. */
		compare: z.strictObject({ earlier: z.string(), newer: z.string() }),
		/** Row of `facts/token-rules.yaml` that says how the two tokenizers differ. */
		rule: id,
		samples: z.array(z.strictObject({ id: id, title: text, text })).min(2),
		/** Longest text that is counted here, in characters. */
		textMaxLength: z.int().positive(),
		/** An estimate this near, in per cent of the count, is right. */
		tolerancePercent: z.int().positive(),
		/** Of the message that is sent to compare: its answer does not matter. */
		max_tokens: z.int().positive(),
	})
	.refine(({ samples }) => hasDistinctIds(samples), {
		error: 'Two samples have the same id.',
		path: ['samples'],
	})
	.refine(
		({ samples, textMaxLength }) => samples.every((one) => one.text.length <= textMaxLength),
		{
			error: 'A sample is longer than a text may be.',
			path: ['samples'],
		},
	);

export type TokensLab = z.infer<typeof tokensLabSchema>;
