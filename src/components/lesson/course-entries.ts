import { getCollection } from 'astro:content';
import type { Lesson, Module } from '#schemas/course.ts';

/** A lesson of the course and the module it stands in. A wrong id ends the build. */
export async function lessonOf(id: string): Promise<{ lesson: Lesson; module: Module }> {
	for (const { data: module } of await getCollection('modules')) {
		const lesson = module.lessons.find((candidate) => candidate.id === id);
		if (lesson) return { lesson, module };
	}
	throw new Error(
		`No lesson has the id “${id}”. See src/content/course.yaml for those that exist.`,
	);
}
