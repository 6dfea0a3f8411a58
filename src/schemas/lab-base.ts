import { z } from 'astro/zod';
import { shownFactSchema } from './lab-case.ts';

/** Name of a lab, a case or a pair. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const text = z.string().min(1);

/** What every kind of lab has. */
export const base = z.strictObject({
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

/** Two entries of one list never share an id. */
export const hasDistinctIds = (entries: readonly { id: string }[]): boolean =>
	new Set(entries.map(({ id }) => id)).size === entries.length;
