import { lessonPages } from '#schemas/course.ts';
import { places } from './entries.ts';
import type { Finding } from './finding.ts';
import type { MdxPage } from './mdx-page.ts';
import { adviceFor } from './near.ts';
import { textOf, textsAt, valuesAt, type Path } from './values.ts';
import type { YamlSource } from './yaml-source.ts';

/** A lesson as the course lists it. */
interface Listed {
	id: string;
	folder: string;
	isWritten: boolean;
	value: unknown;
	source: YamlSource;
	path: Path;
}

/** Lessons and their pages: what the course lists and what is in the folders must be the same. */
export function lessonFindings(
	sources: readonly YamlSource[],
	pages: readonly MdxPage[],
): Finding[] {
	const course = sources.find(({ file }) => places.course.test(file));
	const lessons = course ? listed(course) : [];
	return [
		...lessons.flatMap((lesson) => pageFindings(lesson, pages)),
		...strays(pages, lessons),
		...lessons.flatMap((lesson) => headingFindings(lesson, sources, pages)),
	];
}

const listed = (source: YamlSource): Listed[] =>
	valuesAt(source.value, ['modules', '*']).flatMap((module) =>
		valuesAt(module.value, ['lessons', '*'], module.path).map(({ value, path }) => ({
			id: textOf(value, 'id') ?? '',
			folder: `src/content/docs/${textOf(module.value, 'id')}/${textOf(value, 'slug')}`,
			isWritten: textOf(value, 'status') === 'written',
			value,
			source,
			path,
		})),
	);

function pageFindings({ folder, isWritten, source, path }: Listed, pages: readonly MdxPage[]) {
	const files = lessonPages.map((page) => `${folder}/${page}.mdx`);
	const there = files.filter((file) => pages.some((page) => page.file === file));
	const at = (message: string) => source.findingAt([...path, 'status'], message);
	if (isWritten)
		return files
			.filter((file) => !there.includes(file))
			.map((file) => at(`The lesson is «written», but ${file} is not there. Write the page.`));
	return there.map((file) =>
		at(
			`The lesson is «planned», but ${file} is there. Set «status: written» or move the page away.`,
		),
	);
}

// Pages one folder deep or at the top (the home page, 404) belong to no lesson.
const strays = (pages: readonly MdxPage[], lessons: readonly Listed[]): Finding[] =>
	pages
		.filter(({ file }) => /^src\/content\/docs\/[^/]+\/[^/]+\/.+$/.test(file))
		.filter(
			({ file }) =>
				!lessonPages.some((name) => lessons.some((l) => file === `${l.folder}/${name}.mdx`)),
		)
		.map(({ file, href }) => {
			const folder = file.replace(/\/[^/]+$/, '');
			const folders = lessons.map((lesson) => lesson.folder);
			const message = folders.includes(folder)
				? `A lesson has no such page. ${adviceFor(
						file.slice(folder.length + 1),
						lessonPages.map((name) => `${name}.mdx`),
					)}`
				: `No lesson of src/content/course.yaml has this folder. ${adviceFor(folder, folders)}`;
			return { file, line: 1, id: href, message };
		});

/** `see` of objectives, items and tutor questions leads to a heading of the lesson page. */
function headingFindings(
	lesson: Listed,
	sources: readonly YamlSource[],
	pages: readonly MdxPage[],
): Finding[] {
	const page = pages.find(({ file }) => file === `${lesson.folder}/index.mdx`);
	if (!page?.anchors) return [];
	const own = (place: RegExp) =>
		sources.filter(({ file, value }) => place.test(file) && textOf(value, 'lesson') === lesson.id);
	const known = [...page.anchors].map((anchor) => `#${anchor}`);
	return [
		...textsAt(lesson.value, ['objectives', '*', 'see']).map(({ path, text }) => ({
			source: lesson.source,
			path: [...lesson.path, ...path],
			text,
		})),
		...own(places.items).flatMap((source) =>
			textsAt(source.value, ['items', '*', 'see']).map((place) => ({ source, ...place })),
		),
		...own(places.tutors).flatMap((source) =>
			textsAt(source.value, ['questions', '*', 'see', '*']).map((place) => ({ source, ...place })),
		),
	]
		.filter(({ text }) => text.startsWith('#') && !known.includes(text))
		.map(({ source, path, text }) => {
			const message = `«see» is «${text}», which is no heading of ${page.file}. ${adviceFor(text, known)}`;
			return source.findingAt(path, message);
		});
}
