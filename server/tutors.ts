import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { materialOf, tutoredLessons } from '#learning/tutor/material.ts';
import { courseSchema } from '#schemas/course.ts';
import { factFiles } from '#schemas/fact.ts';
import { itemFileSchema, termSchema } from '#schemas/item.ts';
import { tutorSchema } from '#schemas/tutor.ts';
import type { TutorMaterial } from '#wire/tutor.ts';

/**
 * What the tutor of each lesson knows, from the course's own files.
 * @param content folder of the content
 */
export function readTutors(content: URL): TutorMaterial[] {
	const textOf = (path: string) => readFileSync(new URL(path, content), 'utf8');
	const yamlOf = (path: string): unknown => parse(textOf(path));
	const { modules } = courseSchema.parse(yamlOf('course.yaml'));
	const files = readdirSync(new URL('tutors/', content)).filter((name) => name.endsWith('.yaml'));
	const tutors = files.map((name) => tutorSchema.parse(yamlOf(`tutors/${name}`)));
	const terms = termSchema.array().parse(yamlOf('glossary.yaml'));
	const rows = Object.entries(factFiles).map(
		([name, schema]) => [name, schema.array().parse(yamlOf(`facts/${name}.yaml`))] as const,
	);
	const facts = Object.fromEntries(rows);
	const sources = factFiles.sources.array().parse(facts['sources']);
	return tutoredLessons(modules, tutors).map(({ module, lesson, tutor }) => {
		const mdx = textOf(`docs/${module.id}/${lesson.slug}/index.mdx`);
		const { items } = itemFileSchema.parse(yamlOf(`items/${lesson.id}.yaml`));
		return materialOf({ module, lesson, mdx, items, terms, sources, facts, tutor });
	});
}
