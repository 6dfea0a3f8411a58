import { z } from 'astro/zod';

export const labId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const text = z.string().min(1);

/** What every lab has, whatever its kind. */
export const labBase = z.strictObject({
	id: labId,
	lesson: z.string(),
	title: text,
	/** What the learner does and sees, in a sentence or two. */
	about: text,
	/** What to notice while it runs. */
	notice: z.array(text).min(1),
});

/** Two entries of one list never share an id. */
export const hasDistinctIds = (entries: readonly { id: string }[]): boolean =>
	new Set(entries.map(({ id }) => id)).size === entries.length;

/** A pattern that the browser can compile. */
export const patternSchema = text.refine(
	(pattern) => {
		try {
			return new RegExp(pattern, 'iu') instanceof RegExp;
		} catch {
			return false;
		}
	},
	{ error: 'This is no regular expression.' },
);
