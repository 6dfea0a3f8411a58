import { z } from 'astro/zod';
import { rowSchema } from './fact-row.ts';

/** One rule of prompt caching, or of system messages in a conversation. */
export const ruleFactSchema = rowSchema.extend({
	subject: z.string(),
	value: z.number().optional(),
	unit: z.string().optional(),
	text: z.string(),
});

/** What a change to a request leaves of its cached prefix. */
export const cacheChangeFactSchema = rowSchema.extend({
	change: z.string(),
	keeps: z.string(),
	because: z.string(),
});

/** A layer of defence against prompt injection, and what gets past it. */
export const defenceFactSchema = rowSchema.extend({
	layer: z.string(),
	does: z.string(),
	letsThrough: z.string(),
});

export const failureFactSchema = rowSchema.extend({
	failure: z.string(),
	recogniseBy: z.string(),
	fix: z.string(),
});
