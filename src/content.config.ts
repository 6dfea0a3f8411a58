import { existsSync, readFileSync } from 'node:fs';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { publishedCardSchema } from '#schemas/card.ts';
import { claimFileSchema, claimRunSchema } from '#schemas/claim.ts';
import { courseSchema, moduleSchema } from '#schemas/course.ts';
import { factFiles } from '#schemas/fact.ts';
import { itemFileSchema, misconceptionSchema, termSchema } from '#schemas/item.ts';
import { labSchema } from '#schemas/lab.ts';
import { recordingSchema } from '#schemas/recording.ts';
import { tutorSchema } from '#schemas/tutor.ts';

// The parser that everything else uses: Astro's own turns dates into Date objects.
const rows = (name: keyof typeof factFiles) =>
	file(`src/content/facts/${name}.yaml`, { parser: (text) => parse(text) });

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
				const { modules: _, ...course } = parse(text);
				return { course };
			},
		}),
		schema: courseSchema.omit({ modules: true }),
	}),
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
	modules: defineCollection({
		loader: file('src/content/course.yaml', { parser: (text) => parse(text).modules }),
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
	sources: defineCollection({ loader: rows('sources'), schema: factFiles.sources }),
	errors: defineCollection({ loader: rows('errors'), schema: factFiles.errors }),
	'request-fields': defineCollection({
		loader: rows('request-fields'),
		schema: factFiles['request-fields'],
	}),
	'response-fields': defineCollection({
		loader: rows('response-fields'),
		schema: factFiles['response-fields'],
	}),
	'content-blocks': defineCollection({
		loader: rows('content-blocks'),
		schema: factFiles['content-blocks'],
	}),
	'request-failures': defineCollection({
		loader: rows('request-failures'),
		schema: factFiles['request-failures'],
	}),
	roles: defineCollection({ loader: rows('roles'), schema: factFiles.roles }),
	'stop-reasons': defineCollection({
		loader: rows('stop-reasons'),
		schema: factFiles['stop-reasons'],
	}),
	'stream-events': defineCollection({
		loader: rows('stream-events'),
		schema: factFiles['stream-events'],
	}),
	'delta-types': defineCollection({
		loader: rows('delta-types'),
		schema: factFiles['delta-types'],
	}),
	'stream-breaks': defineCollection({
		loader: rows('stream-breaks'),
		schema: factFiles['stream-breaks'],
	}),
	retries: defineCollection({ loader: rows('retries'), schema: factFiles.retries }),
	'rate-limits': defineCollection({
		loader: rows('rate-limits'),
		schema: factFiles['rate-limits'],
	}),
	headers: defineCollection({ loader: rows('headers'), schema: factFiles.headers }),
	limits: defineCollection({ loader: rows('limits'), schema: factFiles.limits }),
	'api-versions': defineCollection({
		loader: rows('api-versions'),
		schema: factFiles['api-versions'],
	}),
	models: defineCollection({ loader: rows('models'), schema: factFiles.models }),
	batches: defineCollection({ loader: rows('batches'), schema: factFiles.batches }),
	caching: defineCollection({ loader: rows('caching'), schema: factFiles.caching }),
	'cache-changes': defineCollection({
		loader: rows('cache-changes'),
		schema: factFiles['cache-changes'],
	}),
	'system-turns': defineCollection({
		loader: rows('system-turns'),
		schema: factFiles['system-turns'],
	}),
	defences: defineCollection({ loader: rows('defences'), schema: factFiles.defences }),
	'prompt-failures': defineCollection({
		loader: rows('prompt-failures'),
		schema: factFiles['prompt-failures'],
	}),
	'effort-levels': defineCollection({
		loader: rows('effort-levels'),
		schema: factFiles['effort-levels'],
	}),
	'effort-measured': defineCollection({
		loader: rows('effort-measured'),
		schema: factFiles['effort-measured'],
	}),
	'thinking-types': defineCollection({
		loader: rows('thinking-types'),
		schema: factFiles['thinking-types'],
	}),
	sampling: defineCollection({ loader: rows('sampling'), schema: factFiles.sampling }),
	'structured-outputs': defineCollection({
		loader: rows('structured-outputs'),
		schema: factFiles['structured-outputs'],
	}),
	'token-rules': defineCollection({
		loader: rows('token-rules'),
		schema: factFiles['token-rules'],
	}),
	'answer-ends': defineCollection({
		loader: rows('answer-ends'),
		schema: factFiles['answer-ends'],
	}),
	deprecations: defineCollection({ loader: rows('deprecations'), schema: factFiles.deprecations }),
	'lifecycle-states': defineCollection({
		loader: rows('lifecycle-states'),
		schema: factFiles['lifecycle-states'],
	}),
	'setting-failures': defineCollection({
		loader: rows('setting-failures'),
		schema: factFiles['setting-failures'],
	}),
	'migration-changes': defineCollection({
		loader: rows('migration-changes'),
		schema: factFiles['migration-changes'],
	}),
};
