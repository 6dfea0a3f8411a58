import { getCollection, getEntry } from 'astro:content';
import { lessonPages, pageHref } from '#schemas/course.ts';

/** What the course holds and where, for programs that read sites. */
export async function GET({ site }: { site: URL | undefined }) {
	const course = (await getEntry('course', 'course'))?.data;
	const modules = (await getCollection('modules')).map(({ data }) => data);
	const link = (title: string, path: string, note: string) =>
		`- [${title}](${new URL(path, site).href}): ${note}`;
	const lines = [
		`# ${course?.title}`,
		'',
		`> ${course?.tagline} An independent, self-hosted course for developers. Anthropic does not endorse it. Statements about the API carry a source and the day they were checked.`,
		...modules.flatMap((module) => [
			'',
			`## ${module.title}`,
			'',
			...module.lessons
				.filter(({ status }) => status === 'written')
				.flatMap(({ slug, title, capability }) =>
					lessonPages.map((page) =>
						link(
							page === 'index' ? title : `${title}: ${page}`,
							pageHref(module.id, slug, page),
							page === 'index' ? capability : notes[page],
						),
					),
				),
		]),
		'',
		'## About',
		'',
		link(
			'How this course keeps itself true',
			'/how-it-stays-true/',
			'claims with dates, versions, and what is known to be unknown',
		),
	];
	return new Response(`${lines.join('\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
}

const notes = {
	practice: 'open questions, scored items, labs and flashcards',
	cheatsheet: 'tables and code to look things up',
	references: 'sources with dates, and what could not be verified',
};
