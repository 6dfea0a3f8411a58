import { lessonPages, type Module, pageHref } from '#schemas/course.ts';

/**
 * What to call a page on a link from another lesson: in the sidebar “Lesson” and “References” stand
 * below the lesson's name, on the link to the previous or next page they stand alone.
 */
export function namedLink(label: string, href: string, from: string, modules: Module[]): string {
	const lessonAt = (path: string) =>
		modules
			.flatMap(({ id, lessons }) => lessons.map(({ slug, title }) => ({ id, slug, title })))
			.find(({ id, slug }) => lessonPages.some((page) => pageHref(id, slug, page) === path));
	const lesson = lessonAt(href);
	if (!lesson || lesson.slug === lessonAt(from)?.slug) return label;
	return label === 'Lesson' ? lesson.title : `${lesson.title}: ${label.toLowerCase()}`;
}
