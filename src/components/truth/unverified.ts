const heading = /^## What could not be verified$/m;

/**
 * The points under «What could not be verified» in a references page, as plain text with `code`.
 * They stand there once, and every page that lists them reads them from there.
 */
export function unverifiedIn(body: string): string[] {
	const [, after] = body.split(heading);
	const [section = ''] = (after ?? '').split(/^## /m);
	return section
		.split(/^- /m)
		.slice(1)
		.map((point) => plain(point.split(/\n\s*\n/)[0] ?? ''));
}

/** A link becomes its words; emphasis and line breaks go. */
function plain(markdown: string): string {
	return markdown
		.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
		.replace(/\*+/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
