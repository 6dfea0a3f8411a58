// The item bank and the course, read from disk with the schemas of the site.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { courseSchema } from '../src/schemas/course.ts';
import { itemFileSchema } from '../src/schemas/item.ts';

/** @param {string} root */
export function readBank(root) {
	return globSync('src/content/items/*.yaml', { cwd: root })
		.toSorted()
		.flatMap((file) => {
			const read = itemFileSchema.safeParse(parse(readFileSync(join(root, file), 'utf8')));
			if (read.success) return read.data.items;
			const [issue] = read.error.issues;
			throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
		});
}

/**
 * Objectives of the lessons that are written, each with its module.
 * @param {string} root
 */
export function readObjectives(root) {
	const course = courseSchema.parse(
		parse(readFileSync(join(root, 'src/content/course.yaml'), 'utf8')),
	);
	return course.modules.flatMap((module) =>
		module.lessons
			.filter(({ status }) => status === 'written')
			.flatMap(({ objectives }) => objectives.map(({ id }) => ({ id, module: module.id }))),
	);
}
