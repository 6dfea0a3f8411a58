import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { tutorSchema, type TutorFile } from '#schemas/tutor.ts';
import type { TutorMaterial } from '#wire/tutor.ts';
import { readTutors } from '../../server/tutors.ts';

const content = new URL('../../src/content/', import.meta.url);

/** Every lesson that has a tutor, as the server reads it, with its questions and its page. */
export function tutorsOfCourse(): { material: TutorMaterial; file: TutorFile; mdx: string }[] {
	return readTutors(content).map((material) => {
		const yaml = readFileSync(new URL(`tutors/${material.lesson}.yaml`, content), 'utf8');
		const page = `docs${material.href}index.mdx`;
		const mdx = readFileSync(new URL(page, content), 'utf8');
		return { material, file: tutorSchema.parse(parse(yaml)), mdx };
	});
}
