// The sample site on our own stack: our configuration and components, a course of sample lessons
// with a quiz item on every page. Of src/pages the one route on demand is there; pages beside the
// lessons are not, since the plain site has none.
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stringify } from 'yaml';
import { root } from '../../setup.mjs';
import { itemId, lessonPage, pages } from './lesson.mjs';

const copied = [
	'package.json',
	'astro.config.mjs',
	'ec.config.mjs',
	'tsconfig.json',
	'public',
	'api',
	'samples',
	'scripts/astro',
	'scripts/search-index.mjs',
];
const replaced =
	/^src\/(pages\/(?!api)[^/]+|content\/(docs|items|labs|course\.yaml|card-ids\.yaml))(\/|$)|\.(test|spec)\.tsx?$/;

/**
 * @param {string} folder
 * @param {number} lessonCount
 */
export function writeOurs(folder, lessonCount) {
	for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
	cpSync(join(root, 'src'), join(folder, 'src'), {
		recursive: true,
		filter: (from) => !replaced.test(relative(root, from).replaceAll('\\', '/')),
	});
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	const content = join(folder, 'src', 'content');
	for (const name of ['docs', 'items', 'labs']) mkdirSync(join(content, name), { recursive: true });
	writeFileSync(join(content, 'course.yaml'), stringify(course(lessonCount)));
	for (let lesson = 1; lesson <= lessonCount; lesson += 1) {
		writeFileSync(join(content, 'items', `l${lesson}.yaml`), stringify(itemFile(lesson)));
		const docs = join(content, 'docs', 'sample', `lesson-${lesson}`);
		mkdirSync(docs, { recursive: true });
		for (const page of pages)
			writeFileSync(join(docs, `${page}.mdx`), lessonPage(lesson, page, true));
	}
}

/** @param {number} lessonCount */
function course(lessonCount) {
	const lessons = Array.from({ length: lessonCount }, (_, i) => ({
		id: `l${i + 1}`,
		slug: `lesson-${i + 1}`,
		title: `Lesson ${i + 1}`,
		status: 'written',
		capability: 'Send a request and read its answer.',
		readMinutes: 5,
		practiceMinutes: 5,
		objectives: [{ id: `l${i + 1}.send`, can: 'Send a request', see: '#send-it' }],
	}));
	const sample = { id: 'sample', title: 'Sample', passPercent: 80, lessons };
	return { title: 'Sample', tagline: 'A sample course.', modules: [sample] };
}

/** @param {number} lesson */
function itemFile(lesson) {
	const items = pages.map((page) => ({
		id: itemId(lesson, page),
		type: 'choice',
		objective: `l${lesson}.send`,
		level: 'apply',
		stem: `The ${page} of lesson ${lesson} answers \`429\`. What do you do?`,
		options: [
			{ id: 'a', text: 'Wait, then try again', correct: true, feedback: 'Yes: it is about pace.' },
			{ id: 'b', text: 'Mend the request', feedback: 'The request itself is right.' },
			{ id: 'c', text: 'Give up', feedback: 'It would work a moment later.' },
		],
		explain: 'The status says that there were too many requests, not that one was wrong.',
		sources: ['sdk-ts'],
		use: ['inline', 'quiz'],
	}));
	return { lesson: `l${lesson}`, items };
}
