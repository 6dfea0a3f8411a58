import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { materialOf, tutoredLessons } from '#learning/tutor/material.ts';
import { courseSchema } from '#schemas/course.ts';
import { factFiles, type Source } from '#schemas/fact.ts';
import { itemFileSchema, termSchema } from '#schemas/item.ts';
import { tutorSchema, type TutorFile } from '#schemas/tutor.ts';
import type { TutorMaterial } from '#wire/tutor.ts';

const read = (path: string): unknown => parse(readFileSync(`src/content/${path}`, 'utf8'));

/** Every lesson that has a tutor, read as the server reads it. */
export function tutorsOfCourse(): { material: TutorMaterial; file: TutorFile; mdx: string }[] {
	const { modules } = courseSchema.parse(read('course.yaml'));
	const names = globSync('src/content/tutors/*.yaml').map((file) => basename(file));
	const tutors = names.map((name) => tutorSchema.parse(read(`tutors/${name}`)));
	const terms = termSchema.array().parse(read('glossary.yaml'));
	const facts = Object.fromEntries(
		Object.keys(factFiles)
			.filter((name) => existsSync(`src/content/facts/${name}.yaml`))
			.map((name) => [name, read(`facts/${name}.yaml`) as Record<string, unknown>[]]),
	);
	const sources = facts['sources'] as unknown as Source[];
	return tutoredLessons(modules, tutors).map(({ module, lesson, tutor }) => {
		const page = `src/content/docs/${module.id}/${lesson.slug}/index.mdx`;
		const mdx = readFileSync(page, 'utf8');
		const { items } = itemFileSchema.parse(read(`items/${lesson.id}.yaml`));
		const given = { module, lesson, mdx, items, terms, sources, facts, tutor };
		return { material: materialOf(given), file: tutor, mdx };
	});
}
