import { getCollection } from 'astro:content';
import { pageHref } from '#schemas/course.ts';
import type { Lab } from '#schemas/lab.ts';

/** Where a fact can be seen happening. */
export interface RunTarget {
	href: string;
	/** Title of the case or the lab. */
	title: string;
}

/** The first lab case that shows a fact, else the first lab, by `file.row` and by `file` alone. */
export async function runLinks(): Promise<ReadonlyMap<string, RunTarget>> {
	const [labs, modules] = await Promise.all([getCollection('labs'), getCollection('modules')]);
	const pages = new Map(
		modules.flatMap(({ data }) =>
			data.lessons.map(({ id, slug }) => [id, pageHref(data.id, slug, 'practice')] as const),
		),
	);
	const links = labs.flatMap(({ data: lab }) => {
		const page = pages.get(lab.lesson);
		return page === undefined ? [] : [...caseLinks(lab, page), ...labLinks(lab, page)];
	});
	// The first of a name stays.
	return new Map(links.toReversed());
}

function caseLinks(lab: Lab, page: string): [string, RunTarget][] {
	if (lab.kind !== 'error') return [];
	return lab.cases.flatMap(({ id, title, fact, shows }) => {
		const link = { href: `${page}?case=${lab.id}.${id}#lab-${lab.id}`, title };
		const facts = fact === undefined ? shows : [`errors.${fact}`, ...shows];
		return facts.map((name): [string, RunTarget] => [name, link]);
	});
}

const labLinks = (lab: Lab, page: string): [string, RunTarget][] =>
	lab.shows.map((name) => [name, { href: `${page}#lab-${lab.id}`, title: lab.title }]);
