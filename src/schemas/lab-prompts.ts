import { z } from 'astro/zod';
import { base, hasDistinctIds, id } from './lab-base.ts';
import { patternSchema } from './lab-pattern.ts';

const text = z.string().trim().min(1);

/** What a program needs of an answer; code checks it on whatever comes back. */
const formatSchema = z.strictObject({
	/** The rule in a sentence. */
	says: text,
	/** The whole answer has to match it. */
	pattern: patternSchema,
	maxWords: z.int().positive(),
});

const promptSchema = z.strictObject({
	id: id,
	title: text,
	/** What kind of system prompt it is, in a few words. */
	about: text,
	/** Sent as `system`; empty for a request without one. */
	system: z.string().trim(),
	/** What the simulator answers to exactly this prompt. Written by the author, by no model. */
	reply: text,
});

/** One user turn under three system prompts, streamed side by side. */
export const promptsLabSchema = base
	.extend({
		kind: z.literal('prompts'),
		model: z.string(),
		max_tokens: z.int().positive(),
		thinking: z.strictObject({ type: z.literal('disabled') }).optional(),
		/** The user turn, the same under each prompt. */
		turn: text,
		format: formatSchema,
		/** Longest system prompt that a learner may type, in characters. */
		systemMaxLength: z.int().positive(),
		/** The bill is also told for so many calls. */
		calls: z.int().positive(),
		prompts: z.array(promptSchema).length(3),
	})
	.refine(({ prompts }) => hasDistinctIds(prompts), {
		error: 'Two prompts have the same id.',
		path: ['prompts'],
	})
	.refine(
		({ prompts, systemMaxLength }) =>
			prompts.every(({ system }) => system.length <= systemMaxLength),
		{ error: 'A prompt of the lab is longer than a learner’s may be.', path: ['systemMaxLength'] },
	);

export type PromptsLab = z.infer<typeof promptsLabSchema>;
export type LabPrompt = PromptsLab['prompts'][number];
export type AnswerFormat = z.infer<typeof formatSchema>;
