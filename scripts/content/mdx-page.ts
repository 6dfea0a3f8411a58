import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { mdxToJs, mdxToMdast } from 'satteri';
import type { Finding } from './finding.ts';
import {
	componentOf,
	importsOf,
	nodesOf,
	startLine,
	type ComponentUse,
	type Import,
	type Mark,
	type Node,
	type PropUse,
} from './mdx-nodes.ts';

export interface MdxPage {
	file: string;
	/** Address of the page: «/messages-api/production/practice/». */
	href: string;
	/**
	 * What `#…` can point at: headings, under the site's own rules, and written ids. Unknown where
	 * the page could not be read.
	 */
	anchors: Set<string> | undefined;
	links: Mark[];
	components: ComponentUse[];
	imports: Import[];
	frontmatter: string | undefined;
	/** Line of the page on which the frontmatter's text starts. */
	frontmatterLine: number;
}

// As astro.config.mjs and Starlight set the site's own parser.
const features = { directive: true, smartPunctuation: true };

/** Reads a page with the parser that builds the site, or says where its syntax breaks. */
export function readMdx(file: string, text: string): { page: MdxPage; findings: Finding[] } {
	try {
		// The tree is unist's, of which the interface above is a part.
		const root = mdxToMdast(text, { features }) as unknown as Node;
		return { page: pageOf(file, text, [...nodesOf(root)]), findings: [] };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const line = Number(/^(\d+):/.exec(reason)?.[1] ?? 1);
		const message = `${reason.replace(/^[\d:-]+\s*/, '').replace(/\.$/, '')}. Mend the MDX.`;
		const page = { ...pageOf(file, '', []), anchors: undefined, frontmatter: undefined };
		return { page, findings: [{ file, line, id: page.href, message }] };
	}
}

function pageOf(file: string, text: string, nodes: Node[]): MdxPage {
	const components = nodes.flatMap((node) => componentOf(node, text));
	const plain = components.filter(({ name }) => /^[a-z]/.test(name));
	const written = plain.flatMap(({ props }) => props.filter(({ name }) => name === 'id'));
	const hrefs = components.flatMap(({ props }) => props.filter(({ name }) => name === 'href'));
	const frontmatter = nodes.find(({ type }) => type === 'yaml');
	return {
		file,
		href: hrefOf(file),
		anchors: new Set(['_top', ...headingIds(text), ...marks(written).map((mark) => mark.text)]),
		links: [...markdownLinks(nodes), ...marks(hrefs)],
		components: components.filter(({ name }) => /^[A-Z]/.test(name)),
		imports: nodes.filter(({ type }) => type === 'mdxjsEsm').flatMap(importsOf),
		frontmatter: String(frontmatter?.value ?? ''),
		frontmatterLine: startLine(frontmatter) + 1,
	};
}

/** Address that Starlight gives to a file under src/content/docs. */
function hrefOf(file: string): string {
	const path = file.replace(/^src\/content\/docs\//, '').replace(/(^|\/)?(index)?\.mdx?$/, '');
	return path === '' ? '/' : `/${path}/`;
}

function headingIds(text: string): string[] {
	const astro: SatteriAstroData = {
		frontmatter: {},
		headings: [],
		localImagePaths: new Set(),
		remoteImagePaths: new Set(),
	};
	mdxToJs(text, { features, hastPlugins: [satteriHeadingIdsPlugin()], data: { astro } });
	return astro.headings.map(({ slug }) => slug);
}

const markdownLinks = (nodes: Node[]): Mark[] =>
	nodes
		.filter(({ type }) => type === 'link' || type === 'definition')
		.map((node) => ({ text: node.url ?? '', line: startLine(node) }));

const marks = (props: PropUse[]): Mark[] =>
	props.flatMap(({ value, line }) => (value === undefined ? [] : [{ text: value, line }]));
