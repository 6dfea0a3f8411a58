// @ts-check
import { readFileSync } from 'node:fs';
import node from '@astrojs/node';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { courseSchema, lessonPages, pageHref } from './src/schemas/course.ts';

const course = courseSchema.parse(parse(readFileSync('src/content/course.yaml', 'utf8')));

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
 * The one route that is answered on demand, /api, shows no page: without this Astro bundles the
 * text of every page a second time, for the server.
 * @type {import('vite').Plugin}
 */
const pagesStayOffTheServer = {
	name: 'roundtrip:pages-stay-off-the-server',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'ssr',
	load: (id) =>
		/\.astro\/content-modules\.mjs$/.test(id) ? 'export default new Map()' : undefined,
};

/**
 * Chunks here are few and small, so fetching them ahead gains little; what Vite's helper has to do is
 * wait for the styles of a part that is fetched on demand. Its own is three times as long, on every page.
 * @type {import('vite').Plugin}
 */
const shortPreloadHelper = {
	name: 'roundtrip:short-preload-helper',
	apply: 'build',
	enforce: 'pre',
	load: (id) =>
		id === '\0vite/preload-helper.js' ? `export const __vitePreload = ${preload}` : undefined,
};

/**
 * @param {() => Promise<unknown>} load
 * @param {string[]} [files] what it will need, as paths from the root without the first slash
 */
async function preload(load, files = []) {
	const styles = files.filter((path) => path.endsWith('.css'));
	await Promise.all(
		styles.map(
			(path) =>
				new Promise((resolve, reject) => {
					if (document.querySelector(`link[href="/${path}"]`)) return resolve(0);
					const link = document.createElement('link');
					link.rel = 'stylesheet';
					link.href = `/${path}`;
					link.onload = resolve;
					link.onerror = reject;
					document.head.append(link);
				}),
		),
	);
	return load();
}

/**
 * The scripts of Starlight's two lists of contents: src/components/starlight/every-page.ts has both.
 * @type {import('vite').Plugin}
 */
const oneScriptForContents = {
	name: 'roundtrip:one-script-for-contents',
	enforce: 'pre',
	// The script comes from what Astro made of the component, so it is emptied after that.
	transform: (_, id) =>
		/starlight\/dist\/components\/(Mobile)?TableOfContents\.astro\?.*type=script/.test(id)
			? ''
			: undefined,
};

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
	test: /(starlight\/dist|components\/(starlight|lesson|figures|facts|progress\/(CourseProgress|LessonDone)|offline\/offline|quiz\/quiz-item)).*(\.css|type=style)/,
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
			customCss: ['./src/components/starlight/course.css'],
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
		// Babel, which the integration brings, reads no file without JSX.
		preact({ include: /\.tsx$/ }),
	],
	vite: {
		plugins: [pagesStayOffTheServer, shortPreloadHelper, oneScriptForContents],
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
