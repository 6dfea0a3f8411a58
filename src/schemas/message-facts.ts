import { z } from 'astro/zod';
import { rowSchema } from './fact-row.ts';

/** A field of the body that is sent. */
export const requestFieldFactSchema = rowSchema.extend({
	name: z.string(),
	type: z.string(),
	required: z.boolean(),
	what: z.string(),
});

/** A field of what comes back, an error included; its id is its path. */
export const responseFieldFactSchema = rowSchema.extend({
	name: z.string(),
	type: z.string(),
	/** In a sentence, as a label explains it. */
	what: z.string(),
	/** At which price it counts, where it does. */
	billed: z.string().optional(),
});

export const contentBlockFactSchema = rowSchema.extend({
	type: z.string(),
	inAnswer: z.boolean(),
	inRequest: z.boolean(),
	carries: z.string(),
	act: z.string(),
});

export const roleFactSchema = rowSchema.extend({
	name: z.string(),
	speaks: z.string(),
	/** Where in `messages` it may stand. */
	place: z.string(),
});

export const requestFailureFactSchema = rowSchema.extend({
	what: z.string(),
	recogniseBy: z.string(),
	fix: z.string(),
});
