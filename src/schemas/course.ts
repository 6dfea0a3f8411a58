// Imported by astro.config.mjs before Astro runs: no import of ours, nothing from `astro:*`.
import { z } from 'astro/zod';

/** Every lesson has these four pages, in this order. */
export const lessonPages = ['index', 'practice', 'cheatsheet', 'references'] as const;
export type LessonPage = (typeof lessonPages)[number];

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const objectiveSchema = z.strictObject({
	/** `<lesson>.<name>`. Never renamed and never reused: items and mastery are kept under it. */
	id: z.string().regex(/^l\d+\.[a-z-]+$/),
	/** What the learner can do; starts with a verb. */
	can: z.string().min(1),
	/** Heading in the lesson where it is taught. */
	see: z.string().startsWith('#'),
});

export const lessonSchema = z.strictObject({
	id: z.string().regex(/^l\d+$/),
	slug,
	title: z.string().min(1),
	/** A planned lesson is counted («Lesson 4 of 4»), but has no pages and no link. */
	status: z.enum(['written', 'planned']),
	/** One sentence: what the learner can do afterwards. */
	capability: z.string().min(1),
	readMinutes: z.int().positive(),
	practiceMinutes: z.int().positive(),
	objectives: z.array(objectiveSchema).min(1),
});

/** How many items of an objective a module test draws. */
const drawSchema = z.strictObject({ objective: z.string(), take: z.int().positive() });

export const moduleSchema = z.strictObject({
	id: slug,
	title: z.string().min(1),
	/** Share of the module test that passes, as a whole number of per cent. */
	passPercent: z.int().min(1).max(100),
	lessons: z.array(lessonSchema).min(1),
	blueprint: z.array(drawSchema).optional(),
});

export const courseSchema = z.strictObject({
	title: z.string().min(1),
	tagline: z.string().min(1),
	/** Where readers report errors. */
	repository: z.url().optional(),
	modules: z.array(moduleSchema).min(1),
});

export type Objective = z.infer<typeof objectiveSchema>;
export type Lesson = z.infer<typeof lessonSchema>;
export type Module = z.infer<typeof moduleSchema>;
export type Course = z.infer<typeof courseSchema>;

/** `/messages-api/production/practice/`; the lesson page itself has no last part. */
export function pageHref(moduleId: string, lessonSlug: string, page: LessonPage): string {
	return `/${moduleId}/${lessonSlug}/${page === 'index' ? '' : `${page}/`}`;
}
