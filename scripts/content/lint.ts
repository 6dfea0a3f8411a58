import { lintItems } from '#learning/item-lint.ts';
import { courseSchema } from '#schemas/course.ts';
import { itemFileSchema } from '#schemas/item.ts';
import { places, type Entry } from './entries.ts';
import type { Finding } from './finding.ts';
import type { YamlSource } from './yaml-source.ts';

// A card has the id of the item that it is made of.
const judged = new Set(['item', 'objective', 'module']);

/** Tells that let items be answered without knowing, and gaps in the bank, at their places. */
export function lintFindings(sources: readonly YamlSource[], entries: readonly Entry[]): Finding[] {
	const course = sources.find(({ file }) => places.course.test(file));
	if (!course) return [];
	const items = sources
		.filter(({ file }) => places.items.test(file))
		.flatMap(({ value }) => itemFileSchema.parse(value).items);
	return lintItems(items, objectivesOf(course)).map(({ rule, id, message }) => {
		const entry =
			entries.find((candidate) => candidate.id === id && judged.has(candidate.kind)) ?? entries[0];
		const { source = course, path = [] } = entry ?? {};
		return { ...source.findingAt(path, `${message} (${rule})`), id: id ?? 'the bank' };
	});
}

/** Objectives of the lessons that are written, each with its module. */
function objectivesOf(course: YamlSource) {
	return courseSchema
		.parse(course.value)
		.modules.flatMap((module) =>
			module.lessons
				.filter(({ status }) => status === 'written')
				.flatMap(({ objectives }) => objectives.map(({ id }) => ({ id, module: module.id }))),
		);
}
