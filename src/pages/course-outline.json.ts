import { getCollection } from 'astro:content';
import { askedItemsOf, labsOf, type KnownLesson } from '#learning/progress.ts';
import { pageHref } from '#schemas/course.ts';

/** Fetched by pages that show progress, instead of standing in the HTML of every page. */
export async function GET() {
	const modules = await getCollection('modules');
	const items = await getCollection('items');
	const labs = await getCollection('labs');
	const tutors = await getCollection('tutors');
	const outline = modules.flatMap(({ data: module }) =>
		module.lessons
			.filter(({ status }) => status === 'written')
			.map((lesson): KnownLesson & { title: string; href: string } => ({
				...{ id: lesson.id, title: lesson.title, href: pageHref(module.id, lesson.slug, 'index') },
				labs: labsOf(
					lesson.id,
					labs.map(({ data }) => data),
					tutors.map(({ data }) => data),
				),
				items: askedItemsOf(
					items.filter(({ data }) => data.lesson === lesson.id).flatMap(({ data }) => data.items),
				),
			})),
	);
	return Response.json(outline);
}
