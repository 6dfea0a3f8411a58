import { anchorsOf, idLookup } from './component-ids.ts';
import { componentFindings, componentName } from './components.ts';
import { fileFindings } from './course-files.ts';
import { duplicateFindings, entriesOf, places } from './entries.ts';
import { sorted, type Finding } from './finding.ts';
import { frontmatterFindings } from './frontmatter.ts';
import { itemFindings } from './items.ts';
import { labFindings } from './labs.ts';
import { lessonFindings } from './lessons.ts';
import { linkFindings, routeOf } from './links.ts';
import { lintFindings } from './lint.ts';
import { readMdx, type MdxPage } from './mdx-page.ts';
import { danglingFindings } from './references.ts';
import { textsAt } from './values.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** Path from the project's root → text; of `public` and `samples` the names are enough. */
export type CourseFiles = ReadonlyMap<string, string>;

/** Everything in the course that Astro builds without a word and that is wrong all the same. */
export function courseFindings(files: CourseFiles): Finding[] {
	const yaml = matching(files, /^src\/content\/.+\.ya?ml$/).map(([file, text]) =>
		readYaml(file, text),
	);
	const mdx = matching(files, /^src\/content\/docs\/.+\.mdx?$/).map(([file, text]) =>
		readMdx(file, text),
	);
	const components = new Map(matching(files, /^src\/components\/.+\.astro$/));
	const sources = yaml.flatMap(({ source }) => source ?? []);
	const pages = mdx.map(({ page }) => withAnchors(page, components));
	const entries = entriesOf(sources);
	// What a file that cannot be read defines is unknown: nothing is called dangling until it can.
	const isWhole = sources.length === yaml.length;
	const samples = matching(files, /^samples\//).map(([file]) => file);
	const findings = [
		...[...yaml, ...mdx].flatMap(({ findings }) => findings),
		...sources.flatMap(fileFindings),
		...duplicateFindings(entries),
		...(isWhole ? [...danglingFindings(sources, entries), ...labFindings(sources, entries)] : []),
		...itemFindings(sources),
		...lessonFindings(sources, pages),
		...frontmatterFindings(pages),
		...componentFindings(pages, components, isWhole ? idLookup(entries, samples) : undefined),
		...linkFindings({ pages, ...addressesOf(files), seen: seenIn(sources) }),
	];
	// The bank is judged as a whole, and so only when all of it is what the schemas say.
	const isBankSound = isWhole && !findings.some(({ file }) => isBank(file));
	return sorted([...findings, ...(isBankSound ? lintFindings(sources, entries) : [])]);
}

/** A page with what its components bring: ids in their templates, and those made of their props. */
function withAnchors(page: MdxPage, components: ReadonlyMap<string, string>): MdxPage {
	const brought = page.components.flatMap((use) => {
		const from = page.imports.find(({ local }) => local === use.name)?.text ?? '';
		const template = components.get(from.replace(/^#/, 'src/')) ?? '';
		const written = [...template.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
		return [...written, ...anchorsOf(componentName(from), use)];
	});
	return page.anchors ? { ...page, anchors: new Set([...page.anchors, ...brought]) } : page;
}

function addressesOf(files: CourseFiles) {
	const published = matching(files, /^public\//).map(([file]) => file.replace('public', ''));
	const routes = matching(files, /^src\/pages\//).map(([file]) => routeOf(file));
	return { files: new Set(published), routes };
}

/** Addresses in sources.yaml; each row has the day. */
const seenIn = (sources: readonly YamlSource[]): Set<string> =>
	new Set(
		sources
			.filter(({ file }) => places.sources.test(file))
			.flatMap(({ value }) => textsAt(value, ['*', 'url']).map(({ text }) => text)),
	);

const isBank = (file: string): boolean => places.items.test(file) || places.course.test(file);

const matching = (files: CourseFiles, pattern: RegExp): [string, string][] =>
	[...files].filter(([file]) => pattern.test(file));
