import type { Finding } from './finding.ts';
import type { MdxPage } from './mdx-page.ts';
import { adviceFor } from './near.ts';

/** Every address this site answers, as far as that is known before the build. */
export interface Site {
	pages: readonly MdxPage[];
	/** Files of public/, by their address. */
	files: ReadonlySet<string>;
	/** Routes of src/pages; parameters match anything. */
	routes: readonly RegExp[];
	/** Addresses outside that a row of sources.yaml says the day of. */
	seen: ReadonlySet<string>;
}

/** Links to a page, a file or a heading of this site that is not there. */
export function linkFindings(site: Site): Finding[] {
	return site.pages.flatMap((page) =>
		page.links.flatMap(({ text, line }) => {
			const message = faultOf(text, page, site);
			return message ? [{ file: page.file, line, id: page.href, message }] : [];
		}),
	);
}

function faultOf(link: string, from: MdxPage, site: Site): string | undefined {
	if (/^[a-z][a-z+.-]*:/i.test(link)) return outsideFault(link, site);
	const { pathname, hash } = new URL(link, `http://site${from.href}`);
	const path = decodeURI(pathname);
	const target = site.pages.find(({ href }) => href === path);
	if (!target) return pageFault(link, path, site);
	const anchor = decodeURIComponent(hash.slice(1));
	if (anchor === '' || !target.anchors || target.anchors.has(anchor)) return undefined;
	return `Link «${link}»: ${target.file} has no heading «#${anchor}». ${adviceFor(anchor, target.anchors)}`;
}

/** No test follows a link out of the site, so a row says who saw its target, and when. */
function outsideFault(link: string, { seen }: Site): string | undefined {
	if (!/^https?:/.test(link)) return undefined;
	if (!URL.canParse(link)) return `Link «${link}» is no address. Mend it.`;
	if (seen.has(link)) return undefined;
	return `Link «${link}» is in no row of src/content/facts/sources.yaml. Add one with the day it was seen.`;
}

function pageFault(link: string, path: string, { pages, files, routes }: Site): string | undefined {
	if (files.has(path) || routes.some((route) => route.test(path))) return undefined;
	const known = pages.map(({ href }) => href);
	const isSlashMissing =
		known.includes(`${path}/`) || routes.some((route) => route.test(`${path}/`));
	if (isSlashMissing) return `Link «${link}» lacks its last slash. Write «${path}/».`;
	return `Link «${link}» leads to no page. ${adviceFor(path, known)}`;
}

/** `src/pages/cards/[deck]/index.astro` → what its addresses look like. */
export function routeOf(file: string): RegExp {
	const path = file
		.replace(/^src\/pages\//, '')
		.replace(/\.(astro|ts|mdx?)$/, '')
		.replace(/(^|\/)index$/, '');
	const parts = path.split('/').filter((part) => part !== '');
	const pattern = parts.map((part) => {
		if (part.startsWith('[...')) return '(?:[^/]+/)*';
		const name = part.replaceAll(/[.*+?^${}()|\\]/g, String.raw`\$&`);
		return `${name.replaceAll(/\[\w+\]/g, '[^/]+')}/?`.replace('/?', '/');
	});
	const isFile = /\.\w+$/.test(path);
	return new RegExp(`^/${isFile ? pattern.join('').replace(/\/$/, '') : pattern.join('')}$`);
}
