import { flips, papers, type Flip, type Paper } from './print-sheet.ts';

/** What comes out of the printer. Paper and flip are kept where they do not matter, for the links. */
export interface PrintLayout {
	kind: 'single' | 'duplex' | 'fold' | 'pack';
	paper: Paper;
	flip: Flip;
}

/** The layouts that have a page, the first one as a deck's own print page. */
export const printLayouts: readonly PrintLayout[] = [
	{ kind: 'single', paper: 'a4', flip: 'long-edge' },
	...paperNames().flatMap((paper): PrintLayout[] => [
		...flips.map((flip): PrintLayout => ({ kind: 'duplex', paper, flip })),
		{ kind: 'fold', paper, flip: 'long-edge' },
		{ kind: 'pack', paper, flip: 'long-edge' },
	]),
];

/** The last part of the page's address; the first layout has none. */
export function layoutSlug({ kind, paper, flip }: PrintLayout): string | undefined {
	if (kind === 'single') return undefined;
	return kind === 'duplex' ? `duplex-${paper}-${flip}` : `${kind}-${paper}`;
}

export function printHref(deck: string, layout: PrintLayout): string {
	const slug = layoutSlug(layout);
	return `/cards/${deck}/print/${slug ? `${slug}/` : ''}`;
}

export function paperNames(): Paper[] {
	// The keys of `papers` are the papers.
	return Object.keys(papers) as Paper[];
}
