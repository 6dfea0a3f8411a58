// Facts about what a request sets, and about the life of a model: rows of lesson 3's files.
import { z } from 'astro/zod';
import { rowSchema } from './fact-row.ts';

/** A value of `output_config.effort`. */
export const effortLevelSchema = rowSchema.extend({
	level: z.enum(['low', 'medium', 'high', 'xhigh', 'max']),
	spends: z.string(),
	thinks: z.string(),
	use: z.string(),
	models: z.string(),
});

/** What the vendor measured at three levels, on one kind of work. */
export const effortMeasuredSchema = rowSchema.extend({
	work: z.string(),
	/** Id of the model that was measured. */
	model: z.string(),
	low: z.string(),
	medium: z.string(),
	high: z.string(),
});

/** A value of `thinking.type`. */
export const thinkingTypeSchema = rowSchema.extend({
	type: z.enum(['adaptive', 'disabled', 'between_tools', 'enabled']),
	does: z.string(),
	takenBy: z.string(),
	otherwise: z.string(),
});

/** What becomes of the sampling fields, by API version and model. */
export const samplingFactSchema = rowSchema.extend({
	version: z.iso.date(),
	models: z.string(),
	result: z.string(),
});

/** One thing that holds, under the name of what it is about. */
export const statementSchema = rowSchema.extend({
	subject: z.string(),
	value: z.number().optional(),
	unit: z.string().optional(),
	text: z.string(),
});

/** What ends an answer, or keeps it from beginning. */
export const answerEndSchema = rowSchema.extend({
	when: z.string(),
	answer: z.string(),
	fix: z.string(),
});

/** An announced retirement. */
export const deprecationSchema = rowSchema.extend({
	model: z.string(),
	name: z.string(),
	announcedOn: z.iso.date(),
	retiresOn: z.iso.date(),
	noticeDays: z.int().positive(),
	replacement: z.string(),
});

export const lifecycleStateSchema = rowSchema.extend({
	state: z.enum(['active', 'legacy', 'deprecated', 'retired']),
	/** What `GET /v1/models` says of such a model. */
	wire: z.enum(['active', 'deprecated', 'retired']),
	means: z.string(),
	act: z.string(),
});

/** Something that goes wrong, and what to do. */
export const settingFailureSchema = rowSchema.extend({
	failure: z.string(),
	recogniseBy: z.string(),
	fix: z.string(),
});

/** What a setting of an earlier model becomes on its successor. */
export const migrationChangeSchema = rowSchema.extend({
	had: z.string(),
	becomes: z.string(),
	instead: z.string(),
});

/** File under `src/content/facts/` → schema of one of its rows, for the rows above. */
export const settingFiles = {
	'effort-levels': effortLevelSchema,
	'effort-measured': effortMeasuredSchema,
	'thinking-types': thinkingTypeSchema,
	sampling: samplingFactSchema,
	'structured-outputs': statementSchema,
	'token-rules': statementSchema,
	'answer-ends': answerEndSchema,
	deprecations: deprecationSchema,
	'lifecycle-states': lifecycleStateSchema,
	'setting-failures': settingFailureSchema,
	'migration-changes': migrationChangeSchema,
} as const;
