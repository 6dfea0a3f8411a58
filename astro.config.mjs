// @ts-check
import { readFileSync } from 'node:fs';
import node from '@astrojs/node';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { CORE_SCHEMA, load } from 'js-yaml';
import { apiWithoutSlash } from './scripts/astro/api-without-slash.mjs';
import { codeParts } from './scripts/astro/code-parts.mjs';
import { oneScriptForContents, pagesStayOffTheServer } from './scripts/astro/left-out.mjs';
import { shortPreloadHelper } from './scripts/astro/preload-helper.mjs';
import { preact } from './scripts/astro/preact.mjs';
import { courseSchema, lessonPages, pageHref } from './src/schemas/course.ts';

const course = courseSchema.parse(
	load(readFileSync('src/content/course.yaml', 'utf8'), { schema: CORE_SCHEMA }),
);

/** The one order of modules, lessons and pages: previous, next and position follow the sidebar. */
const sidebar = [
	...course.modules.map((module) => ({
		label: module.title,
		items: [
			...module.lessons.filter(({ status }) => status === 'written').map(lessonGroup(module.id)),
			...(module.blueprint ? [{ label: 'Module test', link: `/modules/${module.id}/test/` }] : []),
		],
	})),
	{
		label: 'Yours',
		items: [
			{ label: 'Progress', link: '/progress/' },
			{ label: 'Review cards', link: '/review/' },
		],
	},
	{
		label: 'The course',
		items: [{ label: 'How it stays true', link: '/how-it-stays-true/' }],
	},
];

/**
 * What every page and what every item needs, as one file each: ten small files weigh a tenth more.
 * Each group takes along what it imports, so the libraries come first.
 */
const codeSplitting = {
	groups: [
		{ name: 'preact', test: /preact\/dist\/preact/ },
		// Figures name prices too, and need nothing else of a lab.
		{ name: 'price', test: /learning\/cost|wire\/price/ },
		// Large, and fetched only by who edits a program.
		{ name: 'code-editor', test: /node_modules\/(@codemirror|@lezer|style-mod|sucrase)\// },
		{
			name: 'record',
			test: /preload-helper|src\/learning\/(record-(store|database)|answers)|components\/(announce|write|starlight\/(Footer\.astro|every-page|contents|lay-out-ahead|search-button)|offline\/offline|progress\/(course-progress|lesson-done))/,
		},
		{
			name: 'item',
			test: /components\/quiz\/(ItemForm|choice-view)|components\/(InlineCode|inline-code)|preact\/jsx-runtime/,
		},
		{ name: 'hooks', test: /preact\/hooks|components\/quiz\/use-record/ },
		// What each lab and the tutor share.
		{
			name: 'run',
			test: /components\/labs\/(KeyPanel|OwnKey|SourceBadge|CopyButton|run\/(send-run|run-words|keys|use-keys))/,
		},
	],
};

/**
 * The styles of every page and of all that lessons show, as one file: each file that a page waits for
 * costs a round trip, and the second page has it already. Practice, cards and the front page add theirs.
 */
const styles = {
	name: 'course',
	test: /(code-styles|starlight\/dist|components\/(starlight|lesson|figures|facts|progress\/(CourseProgress|LessonDone)|offline\/offline|quiz\/quiz-item)).*(\.css|type=style)/,
};

export default defineConfig({
	site: process.env.SITE ?? 'http://localhost:4321',
	trailingSlash: 'always',
	// Where a browser can, it fetches a page before the click: see Head.astro. That takes no script.
	prefetch: false,
	adapter: node({ mode: 'middleware' }),
	session: false,
	// Vitest reads the content store from here; the default is a folder it does not look in.
	cacheDir: './.astro',
	server: { port: 4321 },
	build: { inlineStylesheets: 'auto' },
	integrations: [
		// Sheets of paper and authors' tools are reached from a page; nobody searches for them.
		sitemap({ filter: (page) => !/\/(print|calibration|authors|offline)\//.test(page) }),
		starlight({
			title: 'Roundtrip',
			description: course.tagline,
			sidebar,
			customCss: ['virtual:code-styles.css', './src/components/starlight/course.css'],
			favicon: '/favicon.svg',
			credits: false,
			// The build makes the index itself: see scripts/search-index.mjs.
			pagefind: false,
			components: {
				Head: './src/components/starlight/Head.astro',
				PageTitle: './src/components/starlight/PageTitle.astro',
				Search: './src/components/starlight/Search.astro',
				SiteTitle: './src/components/starlight/SiteTitle.astro',
				Footer: './src/components/starlight/Footer.astro',
			},
		}),
		preact(),
	],
	vite: {
		plugins: [
			codeParts,
			pagesStayOffTheServer,
			shortPreloadHelper,
			oneScriptForContents,
			apiWithoutSlash,
		],
		// A learner's program prints the names of the SDK's error classes.
		worker: { rolldownOptions: { output: { keepNames: true } } },
		environments: {
			client: {
				build: {
					// Otherwise a script whose code is in a group becomes a file that imports it: one more round trip.
					rolldownOptions: {
						preserveEntrySignatures: 'allow-extension',
						output: { codeSplitting },
					},
				},
			},
			prerender: {
				build: { rolldownOptions: { output: { codeSplitting: { groups: [styles] } } } },
			},
		},
		build: {
			// One warning per MDX file about `'use client'`-like directives that nobody here writes.
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
});

/**
 * The four pages of a lesson.
 * @param {string} moduleId
 */
function lessonGroup(moduleId) {
	return (/** @type {import('./src/schemas/course.ts').Lesson} */ lesson) => ({
		label: lesson.title,
		items: lessonPages.map((page) => ({
			label: page === 'index' ? 'Lesson' : page.charAt(0).toUpperCase() + page.slice(1),
			link: pageHref(moduleId, lesson.slug, page),
			attrs: { 'data-lesson': lesson.id, 'data-page': page },
		})),
	});
}
