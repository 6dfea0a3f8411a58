import { getCollection, getEntry } from 'astro:content';
import { type Lesson, pageHref } from '#schemas/course.ts';
import { type Asked, authorsFields, type Item } from '#schemas/item.ts';

/** Items of a lesson in the order written. Ends the build with a sentence that says what to mend. */
export async function itemsOf(lesson: string, component: string): Promise<Item[]> {
	const entry = await getEntry('items', lesson);
	if (!entry)
		throw new Error(
			`<${component}> asks for the items of lesson «${lesson}», but src/content/items/${lesson}.yaml does not exist. Write it, or correct the lesson.`,
		);
	return entry.data.items;
}

/** One item by its id. Ends the build with a sentence that says what to mend. */
export async function itemOf(id: string, component: string): Promise<Item> {
	const [lesson = ''] = id.split('.');
	const item = (await itemsOf(lesson, component)).find((candidate) => candidate.id === id);
	if (!item)
		throw new Error(
			`<${component} id="${id}">: src/content/items/${lesson}.yaml has no item with this id. Add it there, or correct the id.`,
		);
	return item;
}

/** A lesson of the course and the address of its page. */
export async function lessonOf(id: string): Promise<{ lesson: Lesson; href: string }> {
	for (const { data: module } of await getCollection('modules'))
		for (const lesson of module.lessons)
			if (lesson.id === id) return { lesson, href: pageHref(module.id, lesson.slug, 'index') };
	throw new Error(`No lesson in src/content/course.yaml has the id «${id}».`);
}

/** An item without what only authors read, which an island would carry along unread. */
export function askedOf(item: Item): Asked {
	const rest: Asked & Partial<Item> = { ...item };
	for (const field of authorsFields) delete rest[field];
	return rest;
}

/** The paragraph to reread for an item: its own, or its objective's. */
export async function paragraphOf({ id, objective, see }: Item): Promise<string> {
	const { lesson, href } = await lessonOf(objective.split('.')[0] ?? '');
	const taught = lesson.objectives.find((candidate) => candidate.id === objective);
	if (!taught)
		throw new Error(
			`Item «${id}» belongs to objective «${objective}», which lesson ${lesson.id} in src/content/course.yaml does not have. Correct «objective».`,
		);
	return href + (see ?? taught.see);
}
