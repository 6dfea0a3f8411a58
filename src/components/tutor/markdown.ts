import DOMPurify from 'dompurify';
import { Marked } from 'marked';

export interface LinkRules {
	/** Address of the page, which relative links start from. */
	base: string;
	/** Hosts of the course's sources. */
	hosts: readonly string[];
}

/** Markdown of a tutor as safe HTML. */
export type RenderMarkdown = (markdown: string) => string;

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const marked = new Marked({
	gfm: true,
	async: false,
	renderer: {
		// HTML is shown as the text it is, an image as its description.
		html: ({ text }) => escaped(text),
		image: ({ text }) => escaped(text),
		heading({ tokens }) {
			return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
		},
	},
});

const tags = `p br strong em del code pre ul ol li blockquote a hr table thead tbody tr th td`;

/**
 * Whatever wrote the Markdown, nothing in it runs or loads: no HTML, no images, and links to this site
 * and to the sources alone; any other link is its text.
 */
export function markdownRenderer(rules: LinkRules): RenderMarkdown {
	const purify = DOMPurify(window);
	purify.addHook('afterSanitizeAttributes', (node) => {
		if (node.nodeName !== 'A') return;
		const href = node.getAttribute('href') ?? '';
		if (!isAllowed(href, rules)) node.removeAttribute('href');
		else node.setAttribute('rel', 'noreferrer');
	});
	return (markdown) =>
		purify.sanitize(marked.parse(markdown, { async: false }), {
			ALLOWED_TAGS: tags.split(' '),
			ALLOWED_ATTR: ['href', 'start'],
			ALLOW_DATA_ATTR: false,
			ALLOW_ARIA_ATTR: false,
		});
}

/** What is read aloud of it. */
export function textOf(html: string): string {
	const text = new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
	return text.replace(/\s+/g, ' ').trim();
}

function isAllowed(href: string, { base, hosts }: LinkRules): boolean {
	if (href === '' || !URL.canParse(href, base)) return false;
	const url = new URL(href, base);
	if (url.username !== '' || url.password !== '') return false;
	// An answer of the API is no page to read.
	if (url.origin === new URL(base).origin) return !url.pathname.startsWith('/api/');
	return url.protocol === 'https:' && hosts.includes(url.host);
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
