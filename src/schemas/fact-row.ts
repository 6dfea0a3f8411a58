import { z } from 'astro/zod';

/**
 * How far a row can be trusted. `code`: read in, or run with, the SDK. `doc-full`: an official page
 * read in full. `doc-head`: only its opening. `third`: a secondary source, shown with a caveat.
 * `unknown`: could not be established, not taught as fact.
 */
export const confidenceSchema = z.enum(['code', 'doc-full', 'doc-head', 'third', 'unknown']);

/** What every fact row has, whatever it says. */
export const rowSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/),
	sources: z.array(z.string()).min(1),
	/** Claims that check the row, or a part of it. */
	claims: z.array(z.string()).optional(),
	checkedOn: z.iso.date(),
	confidence: confidenceSchema,
	/** Shown beside the row. Required where the row rests on a secondary source alone. */
	caveat: z.string().optional(),
});
