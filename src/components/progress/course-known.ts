import { getCollection } from 'astro:content';
import { allCards, decksOf } from '#learning/card-deck.ts';
import { askedItemsOf, labsOf, scoredItemsOf } from '#learning/progress.ts';
import { pageHref } from '#schemas/course.ts';
import type { ProgressPageProps } from './ProgressPage.tsx';

/** What the progress page has to know of the course, as plain data. */
export async function courseKnown(): Promise<ProgressPageProps> {
	const modules = (await getCollection('modules')).map(({ data }) => data);
	const files = (await getCollection('items')).map(({ data }) => data);
	const labs = (await getCollection('labs')).map(({ data }) => data);
	const tutors = (await getCollection('tutors')).map(({ data }) => data);
	const terms = (await getCollection('terms')).map(({ data }) => data);
	const misconceptions = (await getCollection('misconceptions')).map(({ data }) => data);
	const items = files.flatMap((file) => file.items);

	return {
		lessons: modules.flatMap((module) =>
			module.lessons
				.filter(({ status }) => status === 'written')
				.map(({ id, slug, title, objectives }) => {
					const href = pageHref(module.id, slug, 'index');
					const own = items.filter(({ objective }) => objective.startsWith(`${id}.`));
					return {
						...{ id, title, href },
						objectives: objectives.map((one) => ({
							id: one.id,
							can: one.can,
							href: href + one.see,
						})),
						items: askedItemsOf(own),
						scored: scoredItemsOf(own),
						labs: labsOf(id, labs, tutors),
					};
				}),
		),
		tests: modules.flatMap(({ id, title, passPercent, blueprint }) =>
			blueprint ? [{ id, title, passPercent }] : [],
		),
		cards: allCards(decksOf(modules, files, terms)).map(({ id, rev }) => ({ id, rev })),
		items: items.filter((item) => JSON.stringify(item).includes('"misconception"')),
		misconceptions: misconceptions.map(({ id, says, fix }) => ({ id, says, fix })),
	};
}
