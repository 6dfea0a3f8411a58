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

/** Sentences that stand in every one of the lists. */
export function sharedBy(lists: readonly (readonly string[])[]): string[] {
	const [first = [], ...others] = lists.map((points) => points.flatMap(sentencesOf));
	return others.length === 0
		? []
		: first.filter((sentence) => others.every((other) => other.includes(sentence)));
}

/** The points without those sentences; a point that consists of them alone goes. */
export function withoutShared(points: readonly string[], shared: readonly string[]): string[] {
	return points
		.map((point) =>
			sentencesOf(point)
				.filter((sentence) => !shared.includes(sentence))
				.join(' '),
		)
		.filter((point) => point !== '');
}

const sentencesOf = (point: string) => point.split(/(?<=\.) (?=[A-Z])/);

/** A link becomes its words; emphasis and line breaks go. */
function plain(markdown: string): string {
	return markdown
		.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
		.replace(/\*+/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
