import { z } from 'astro/zod';
import { rowSchema } from './fact-row.ts';

export const streamEventFactSchema = rowSchema.extend({
	/** `type` of the event, which is also the SSE event name. */
	name: z.string(),
	/** Position in a normal stream; absent for events that can come anywhere. */
	order: z.int().positive().optional(),
	carries: z.string(),
	how: z.string(),
	example: z.string(),
});

export const deltaTypeFactSchema = rowSchema.extend({
	name: z.string(),
	block: z.string(),
	field: z.string(),
	note: z.string(),
	beta: z.boolean().default(false),
});

/** A way in which a stream ends badly after a 200, and what each way of reading makes of it. */
export const streamBreakFactSchema = rowSchema.extend({
	what: z.string(),
	/** TypeScript, `finalMessage()` or `done()`. */
	helper: z.string(),
	/** TypeScript, `for await` over the events. */
	loop: z.string(),
	/** Python, `text_stream` or the events. */
	python: z.string(),
});
