import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { courseSchema, moduleSchema } from '#schemas/course.ts';
import { factFiles } from '#schemas/fact.ts';
import { itemFileSchema, misconceptionSchema, termSchema } from '#schemas/item.ts';
import { labSchema } from '#schemas/lab.ts';

const facts = <Name extends keyof typeof factFiles>(name: Name) =>
	defineCollection({
		// The parser that everything else uses: Astro's own turns dates into Date objects.
		loader: file(`src/content/facts/${name}.yaml`, { parser: parse }),
		schema: factFiles[name],
	});

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
	misconceptions: defineCollection({
		loader: file('src/content/misconceptions.yaml'),
		schema: misconceptionSchema,
	}),
	terms: defineCollection({ loader: file('src/content/glossary.yaml'), schema: termSchema }),
	sources: facts('sources'),
	errors: facts('errors'),
	'stop-reasons': facts('stop-reasons'),
	'stream-events': facts('stream-events'),
	'delta-types': facts('delta-types'),
	retries: facts('retries'),
	'rate-limits': facts('rate-limits'),
	headers: facts('headers'),
	limits: facts('limits'),
	'api-versions': facts('api-versions'),
	models: facts('models'),
	batches: facts('batches'),
};
