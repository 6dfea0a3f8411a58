import { existsSync, readFileSync } from 'node:fs';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { CORE_SCHEMA, load } from 'js-yaml';
import { publishedCardSchema } from '#schemas/card.ts';
import { claimFileSchema, claimRunSchema } from '#schemas/claim.ts';
import { courseSchema, moduleSchema } from '#schemas/course.ts';
import { factFiles } from '#schemas/fact.ts';
import { itemFileSchema, misconceptionSchema, termSchema } from '#schemas/item.ts';
import { labSchema } from '#schemas/lab.ts';
import { recordingSchema } from '#schemas/recording.ts';
import { tutorSchema } from '#schemas/tutor.ts';

type Row = Record<string, unknown>;

// Astro lets its parser turn dates into Date objects. Ours, `yaml`, knows the lines that checks need and
// takes five times as long. What is read is trusted to be rows: each collection's schema looks.
const rowsOf = <Rows>(text: string) => load(text, { schema: CORE_SCHEMA }) as Rows;
const rows = (name: keyof typeof factFiles) =>
	file(`src/content/facts/${name}.yaml`, { parser: (text) => rowsOf<Row[]>(text) });
const facts = <Schema extends z.ZodObject>(name: keyof typeof factFiles, schema: Schema) =>
	defineCollection({ loader: rows(name), schema });

/** What the last `npm run claims` left, where it was run at all. */
const lastRun = () => {
	const report = '.build/claims.json';
	// An empty run, not none: Astro warns of an empty collection each time it is read.
	const run = existsSync(report)
		? JSON.parse(readFileSync(report, 'utf8'))
		: { ranOn: '1970-01-01', results: [] };
	return [{ id: 'last', ...run }];
};

export const collections = {
	// The course's own fields, as one entry named `course`; its modules are a collection of their own.
	course: defineCollection({
		loader: file('src/content/course.yaml', {
			parser(text) {
				const { modules: _, ...course } = rowsOf<Row>(text);
				return { course };
			},
		}),
		schema: courseSchema.omit({ modules: true }),
	}),
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
	modules: defineCollection({
		loader: file('src/content/course.yaml', {
			parser: (text) => rowsOf<{ modules: Row[] }>(text).modules,
		}),
		schema: moduleSchema,
	}),
	items: defineCollection({
		loader: glob({ base: 'src/content/items', pattern: '*.yaml' }),
		schema: itemFileSchema,
	}),
	labs: defineCollection({
		loader: glob({ base: 'src/content/labs', pattern: '*.yaml' }),
		schema: labSchema,
	}),
	recordings: defineCollection({
		loader: glob({ base: 'src/content/recordings', pattern: '*.json' }),
		schema: recordingSchema,
	}),
	tutors: defineCollection({
		loader: glob({ base: 'src/content/tutors', pattern: '*.yaml' }),
		schema: tutorSchema,
	}),
	claims: defineCollection({
		loader: glob({ base: 'src/content/claims', pattern: '*.yaml' }),
		schema: claimFileSchema,
	}),
	claimRuns: defineCollection({
		loader: lastRun,
		schema: claimRunSchema.extend({ id: z.string() }),
	}),
	misconceptions: defineCollection({
		loader: file('src/content/misconceptions.yaml'),
		schema: misconceptionSchema,
	}),
	terms: defineCollection({ loader: file('src/content/glossary.yaml'), schema: termSchema }),
	cardIds: defineCollection({
		loader: file('src/content/card-ids.yaml'),
		schema: publishedCardSchema,
	}),
	sources: facts('sources', factFiles.sources),
	errors: facts('errors', factFiles.errors),
	'request-fields': facts('request-fields', factFiles['request-fields']),
	'response-fields': facts('response-fields', factFiles['response-fields']),
	'content-blocks': facts('content-blocks', factFiles['content-blocks']),
	'request-failures': facts('request-failures', factFiles['request-failures']),
	roles: facts('roles', factFiles.roles),
	'stop-reasons': facts('stop-reasons', factFiles['stop-reasons']),
	'stream-events': facts('stream-events', factFiles['stream-events']),
	'delta-types': facts('delta-types', factFiles['delta-types']),
	'stream-breaks': facts('stream-breaks', factFiles['stream-breaks']),
	retries: facts('retries', factFiles.retries),
	'rate-limits': facts('rate-limits', factFiles['rate-limits']),
	headers: facts('headers', factFiles.headers),
	limits: facts('limits', factFiles.limits),
	'api-versions': facts('api-versions', factFiles['api-versions']),
	models: facts('models', factFiles.models),
	batches: facts('batches', factFiles.batches),
	caching: facts('caching', factFiles.caching),
	'cache-changes': facts('cache-changes', factFiles['cache-changes']),
	'system-turns': facts('system-turns', factFiles['system-turns']),
	defences: facts('defences', factFiles.defences),
	'prompt-failures': facts('prompt-failures', factFiles['prompt-failures']),
	'effort-levels': facts('effort-levels', factFiles['effort-levels']),
	'effort-measured': facts('effort-measured', factFiles['effort-measured']),
	'thinking-types': facts('thinking-types', factFiles['thinking-types']),
	sampling: facts('sampling', factFiles.sampling),
	'structured-outputs': facts('structured-outputs', factFiles['structured-outputs']),
	'token-rules': facts('token-rules', factFiles['token-rules']),
	'answer-ends': facts('answer-ends', factFiles['answer-ends']),
	deprecations: facts('deprecations', factFiles.deprecations),
	'lifecycle-states': facts('lifecycle-states', factFiles['lifecycle-states']),
	'setting-failures': facts('setting-failures', factFiles['setting-failures']),
	'migration-changes': facts('migration-changes', factFiles['migration-changes']),
};
