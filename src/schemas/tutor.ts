import { z } from 'astro/zod';

/** Plain text in which `code` spans, and nothing else, are formatted. */
const text = z.string().trim().min(1);

/** One file under `src/content/tutors/`, named after the lesson's id. */
export const tutorSchema = z.strictObject({
	lesson: z.string().regex(/^l\d+$/),
	greeting: text,
	/** Suggested first message, in the learner's words. */
	start: text,
	explainBack: z.strictObject({
		/** What the learner explains in two or three sentences. */
		ask: text,
		/** What a good explanation contains; ticked one by one. */
		points: z.array(text).min(3).max(5),
	}),
	/** Questions that people really ask, with the headings that answer them: they test the search. */
	questions: z
		.array(z.strictObject({ ask: text, see: z.array(z.string().startsWith('#')).min(1) }))
		.length(30, 'Write 30 questions: the search is tested with them.'),
});

export type TutorFile = z.infer<typeof tutorSchema>;
