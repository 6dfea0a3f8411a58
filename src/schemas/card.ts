import { z } from 'astro/zod';

/** A row of `card-ids.yaml`: an id under which learners' records and Anki collections keep reviews. */
export const publishedCardSchema = z.strictObject({
	id: z.string(),
	/** The day the card was taken out on purpose. Its id is never used again. */
	retired: z.iso.date().optional(),
});

export type PublishedCard = z.infer<typeof publishedCardSchema>;
