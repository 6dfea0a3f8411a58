import { getCollection } from 'astro:content';
import { materialOf, tutoredLessons } from '#learning/tutor/material.ts';
import { factFiles } from '#schemas/fact.ts';
import type { TutorMaterial } from '#wire/tutor.ts';

type Row = Readonly<Record<string, unknown>>;

let read: Promise<TutorMaterial[]> | undefined;

/** What the tutor of each lesson knows. Read once a build; `astro dev` reads it anew. */
export function tutorMaterials(): Promise<TutorMaterial[]> {
	return import.meta.env.DEV ? readMaterials() : (read ??= readMaterials());
}

async function readMaterials(): Promise<TutorMaterial[]> {
	const [modules, tutors, docs, files, terms, sources] = await Promise.all([
		getCollection('modules'),
		getCollection('tutors'),
		getCollection('docs'),
		getCollection('items'),
		getCollection('terms'),
		getCollection('sources'),
	]);
	const names = Object.keys(factFiles).filter(isFactFile);
	const rows: (readonly { data: Row }[])[] = await Promise.all(
		names.map((name) => getCollection(name)),
	);
	const facts = Object.fromEntries(names.map((name, at) => [name, dataOf(rows[at] ?? [])]));
	return tutoredLessons(dataOf(modules), dataOf(tutors)).map(({ module, lesson, tutor }) => {
		const page = docs.find(({ id }) => id === `${module.id}/${lesson.slug}`);
		if (!page?.body) throw new Error(`The tutor of ${lesson.id} finds no text of its lesson.`);
		const items = dataOf(files).find((file) => file.lesson === lesson.id)?.items ?? [];
		return materialOf({
			...{ module, lesson, tutor, items, facts, mdx: page.body },
			...{ terms: dataOf(terms), sources: dataOf(sources) },
		});
	});
}

const dataOf = <Data>(entries: readonly { data: Data }[]): Data[] =>
	entries.map(({ data }) => data);
const isFactFile = (name: string): name is keyof typeof factFiles => Object.hasOwn(factFiles, name);
