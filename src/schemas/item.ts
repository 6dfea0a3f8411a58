import { z } from 'astro/zod';

/** Plain text in which `code` spans, and nothing else, are formatted. */
const text = z.string().trim().min(1);
const id = z
	.string()
	.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'Use lower-case words joined by «.» or «-».');

const optionSchema = z.strictObject({
	id: z.string().regex(/^[a-z]$/),
	text,
	/** Set on the key. Every other option is a distractor. */
	correct: z.boolean().default(false),
	/** Why this option is right, or why it tempts. */
	feedback: text,
	misconception: id.optional(),
});

const wrongSchema = z.strictObject({
	match: z.string(),
	feedback: text,
	misconception: id.optional(),
});

const base = z.strictObject({
	/** Never renamed and never reused: answers are recorded under it. */
	id,
	/** Raised when an edit changes the meaning; resets this item alone for every learner. */
	rev: z.int().positive().default(1),
	objective: z.string().regex(/^l\d+\.[a-z-]+$/),
	level: z.enum(['recall', 'apply', 'analyse']),
	stem: text,
	hints: z.array(text).max(3).default([]),
	/** Shown after checking, whatever was chosen. */
	explain: text,
	/** Heading of the lesson to reread. */
	see: z.string().startsWith('#').optional(),
	/** Ids of rows in `facts/sources.yaml`. */
	sources: z.array(z.string()).min(1),
	claims: z.array(z.string()).default([]),
	use: z.array(z.enum(['pre', 'inline', 'quiz', 'test', 'card'])).min(1),
	/** Parallel forms of one question; a test never draws two of a family. */
	family: id.optional(),
	/** Replaces the card that is derived from the item. */
	card: z.strictObject({ front: text, back: text }).optional(),
});

const choiceSchema = base.extend({
	type: z.literal('choice'),
	options: z.array(optionSchema).min(3).max(6),
	shuffle: z.boolean().default(true),
});
const numberSchema = base.extend({
	type: z.literal('number'),
	answer: z.number(),
	tolerance: z.number().nonnegative().default(0),
	unit: z.string().optional(),
	wrong: z.array(wrongSchema).default([]),
});
const textSchema = base.extend({
	type: z.literal('text'),
	accept: z.array(z.string()).min(1),
	caseSensitive: z.boolean().default(false),
	wrong: z.array(wrongSchema).default([]),
});
const orderSchema = base.extend({ type: z.literal('order'), steps: z.array(text).min(3).max(8) });
const sortSchema = base.extend({
	type: z.literal('sort'),
	bins: z
		.array(z.strictObject({ id, label: text }))
		.min(2)
		.max(4),
	cards: z
		.array(z.strictObject({ text, bin: id, feedback: text }))
		.min(3)
		.max(10),
});
const recallSchema = base.extend({
	type: z.literal('recall'),
	answer: text,
	/** What a full answer contains; the learner ticks them. */
	points: z.array(text).min(1).max(6),
});
const labSchema = base.extend({
	type: z.literal('lab'),
	lab: id,
	case: id.optional(),
	expect: z.strictObject({
		status: z.int().optional(),
		errorType: z.string().optional(),
		stopReason: z.string().optional(),
		attempts: z.int().optional(),
		complete: z.boolean().optional(),
		parses: z.boolean().optional(),
		through: z.int().optional(),
	}),
});

export const itemSchema = z
	.discriminatedUnion('type', [
		choiceSchema,
		numberSchema,
		textSchema,
		orderSchema,
		sortSchema,
		recallSchema,
		labSchema,
	])
	.superRefine((item, context) => {
		const issue = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });

		if (item.type === 'choice') {
			const keys = item.options.filter(({ correct }) => correct).length;
			if (keys === 0) issue('options', 'No option has «correct: true». Mark the key.');
			if (keys === item.options.length)
				issue('options', 'Every option has «correct: true». Leave at least one distractor.');
			if (new Set(item.options.map(({ id }) => id)).size !== item.options.length)
				issue('options', 'Two options share an id. Give each its own letter.');
		}
		if (item.type === 'sort') {
			const bins = item.bins.map(({ id }) => id);
			for (const { text, bin } of item.cards)
				if (!bins.includes(bin))
					issue('cards', `«${text}» goes to bin «${bin}», which is not one of ${bins.join(', ')}.`);
		}
		if (item.type === 'recall' && item.use.includes('test'))
			issue('use', 'A recall item is graded by the learner. Take «test» out of its uses.');
	});

/** One file under `src/content/items/`, named after the lesson's id. */
export const itemFileSchema = z.strictObject({ lesson: z.string(), items: z.array(itemSchema) });

export const misconceptionSchema = z.strictObject({
	id,
	/** The belief, in the learner's words. */
	says: text,
	fix: text,
});

export const termSchema = z.strictObject({
	id,
	term: text,
	means: text,
	sources: z.array(z.string()).min(1),
});

export type Item = z.infer<typeof itemSchema>;
export type ItemOf<Type extends Item['type']> = Extract<Item, { type: Type }>;

/** What of an item only authors and the build read. */
export const authorsFields = [
	...(['objective', 'level', 'see', 'sources', 'claims', 'use', 'family', 'card'] as const),
];
type WithoutThose<One> = One extends Item ? Omit<One, (typeof authorsFields)[number]> : never;
/** An item as a learner meets it: what it asks and says, and what its answer is kept under. */
export type Asked = WithoutThose<Item>;
export type AskedOf<Type extends Item['type']> = Extract<Asked, { type: Type }>;
export type Misconception = z.infer<typeof misconceptionSchema>;
export type Term = z.infer<typeof termSchema>;
