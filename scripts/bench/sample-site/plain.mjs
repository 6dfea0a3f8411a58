// The sample site on plain Starlight: the same lessons and the same sidebar, no quiz, nothing of
// ours, as `npm create astro -- --template starlight` sets it up.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';
import { lessonPage, pages } from './lesson.mjs';

/**
 * @param {string} folder
 * @param {number} lessonCount
 */
export function writePlain(folder, lessonCount) {
	const docs = join(folder, 'src', 'content', 'docs', 'sample');
	mkdirSync(docs, { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	writeFileSync(join(docs, '..', 'tabs.mdx'), tabsPage);
	writeFileSync(join(folder, 'package.json'), packageText);
	writeFileSync(join(folder, 'astro.config.mjs'), configText(lessonCount));
	writeFileSync(join(folder, 'src', 'content.config.ts'), collectionsText);
	for (let lesson = 1; lesson <= lessonCount; lesson += 1) {
		mkdirSync(join(docs, `lesson-${lesson}`));
		for (const page of pages)
			writeFileSync(join(docs, `lesson-${lesson}`, `${page}.mdx`), lessonPage(lesson, page, false));
	}
}

// Shows which inline scripts come with Starlight's own tabs.
const tabsPage = `---
title: Tabs
---

import { TabItem, Tabs } from '@astrojs/starlight/components';

<Tabs syncKey="language">
	<TabItem label="One">1</TabItem>
	<TabItem label="Two">2</TabItem>
</Tabs>
`;

// Astro builds the packages named here together with the pages; others it would leave to Node.
const packageText = JSON.stringify({
	type: 'module',
	dependencies: { '@astrojs/starlight': '*', astro: '*' },
});

/** @param {number} lessonCount */
function configText(lessonCount) {
	const items = Array.from({ length: lessonCount }, (_, i) => ({
		label: `Lesson ${i + 1}`,
		items: pages.map((page) => ({
			label: page,
			link: `/sample/lesson-${i + 1}/${page === 'index' ? '' : `${page}/`}`,
		})),
	}));
	const sidebar = JSON.stringify([{ label: 'Sample', items }]);
	return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
	site: 'http://localhost:4321',
	cacheDir: './.astro',
	integrations: [starlight({ title: 'Sample', sidebar: ${sidebar} })],
	vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
`;
}

const collectionsText = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = {
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`;
