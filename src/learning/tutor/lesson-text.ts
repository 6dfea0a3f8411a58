import type { TutorSection } from '#wire/tutor.ts';
import { factText, tableText, type FactRows } from './fact-text.ts';

/**
 * A lesson page as headings and passages. Components become what they show: a term its word, a fact
 * its value, a table its rows; figures, programs and items are left out.
 * @param href address of the page, for links inside it
 */
export function sectionsOf(mdx: string, facts: FactRows, href: string): TutorSection[] {
	const sections: { anchor: string; title: string; passages: string[] }[] = [
		{ anchor: '_top', title: 'Introduction', passages: [] },
	];
	const seen = new Map<string, number>();
	for (const block of blocksOf(plainMarkdown(mdx, facts, href))) {
		const heading = /^#{2,4} +(.+)$/.exec(block);
		if (!heading) {
			sections.at(-1)?.passages.push(block);
			continue;
		}
		const title = (heading[1] ?? '').trim();
		sections.push({ anchor: anchorOf(title, seen), title, passages: [] });
	}
	return sections.filter(({ passages }) => passages.length > 0);
}

/** Ids of the glossary that a text without components marks as terms, each with its heading. */
export function termsIn(mdx: string): Map<string, string> {
	const seen = new Map<string, number>();
	const found = new Map<string, string>();
	let anchor = '_top';
	for (const line of withoutFences(mdx).split('\n')) {
		const heading = /^#{2,4} +(.+)$/.exec(line);
		if (heading) anchor = anchorOf((heading[1] ?? '').replace(/<[^>]+>/g, '').trim(), seen);
		for (const [, id = ''] of line.matchAll(/<Term\s+id="([^"]+)"/g))
			if (!found.has(id)) found.set(id, anchor);
	}
	return found;
}

const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

/** As GitHub and Astro make them; a title that comes again gets a number. */
function anchorOf(title: string, seen: Map<string, number>): string {
	const slug = title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s/g, '-');
	const times = seen.get(slug) ?? 0;
	seen.set(slug, times + 1);
	return times === 0 ? slug : `${slug}-${times}`;
}

function plainMarkdown(mdx: string, facts: FactRows, href: string): string {
	const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '');
	// Every second part is a fence, which stays as it is.
	return body
		.split(/(^```[\s\S]*?^```$)/m)
		.map((part, at) => (at % 2 === 1 ? part : withoutComponents(part, facts, href)))
		.join('');
}

function withoutComponents(text: string, facts: FactRows, href: string): string {
	return text
		.replace(/^import .*$/gm, '')
		.replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
		.replace(/<FactTable\s([\s\S]*?)\/>/g, (_, props: string) => tableText(props, facts))
		.replace(/<Fact\s([^>]*?)\/>/g, (_, props: string) => factText(props, facts))
		.replace(/<[A-Z]\w*\b(?:[^<>"'{]|"[^"]*"|'[^']*'|\{[^}]*\}+)*\/>/g, proseOf)
		.replace(/<\/?[A-Za-z]\w*\b(?:[^<>"'{]|"[^"]*"|'[^']*'|\{[^}]*\}+)*>/g, '')
		.replace(/\]\(((?:\.|#)[^)\s]*)\)/g, (_, to: string) => `](${resolved(to, href)})`);
}

/** What is written in the props of a component, such as a sentence before and after; a figure has none. */
function proseOf(component: string): string {
	if (component.startsWith('<LessonHead')) return '';
	const told = [...component.matchAll(/\s(\w+)="([^"]{24,})"/g)].map(
		([, name = '', text = '']) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${text}`,
	);
	return told.length > 0 ? `\n- ${told.join(' ')}\n` : '';
}

function resolved(to: string, href: string): string {
	const { pathname, hash } = new URL(to, `http://course${href}`);
	return pathname + hash;
}

/** Headings, paragraphs, list items, table rows and fences, each as one text. */
function blocksOf(markdown: string): string[] {
	const blocks: string[] = [];
	let isFence = false;
	let isOpen = false;
	for (const line of markdown.split('\n')) {
		if (line.startsWith('```')) {
			if (isFence) blocks.push(`${blocks.pop() ?? ''}\n${line}`);
			else blocks.push(line);
			isFence = !isFence;
			isOpen = false;
		} else if (isFence) blocks.push(`${blocks.pop() ?? ''}\n${line}`);
		else if (line.trim() === '' || /^\s*(?:[|:\s-]+|:::.*)$/.test(line)) isOpen = false;
		else if (isOpen && !/^\s*(?:[-*]|\d+\.)\s|^#|^\|/.test(line))
			blocks.push(`${blocks.pop() ?? ''} ${line.trim()}`);
		else {
			blocks.push(line.trim().replace(/^(?:[-*]|\d+\.)\s+/, ''));
			isOpen = !line.startsWith('#');
		}
	}
	return blocks;
}
