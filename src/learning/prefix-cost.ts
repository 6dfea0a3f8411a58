/** One piece of a request, in the order in which a cache sees it. */
export interface PromptPart {
	id: string;
	tokens: number;
	/** A cache mark stands at its end. */
	isMarked: boolean;
}

/** What becomes of a part: read from the cache, written to it, or plain input. */
export type PartUse = 'read' | 'written' | 'plain';

/** How the input of one request divides; the three add up to all of it. */
export interface InputSplit {
	uses: PartUse[];
	read: number;
	written: number;
	plain: number;
}

/**
 * Divides a request whose predecessor wrote an entry at each mark. `changedAt` is the first part that
 * differs from it: the part's number, the number of parts where nothing does.
 */
export function splitPrompt(parts: readonly PromptPart[], changedAt: number): InputSplit {
	const readTo = parts.findLastIndex(({ isMarked }, i) => isMarked && i < changedAt);
	const writtenTo = parts.findLastIndex(({ isMarked }) => isMarked);
	const uses = parts.map((_, i): PartUse => {
		if (i <= readTo) return 'read';
		return i <= writtenTo ? 'written' : 'plain';
	});
	const sum = (use: PartUse) =>
		parts.reduce((total, { tokens }, i) => total + (uses[i] === use ? tokens : 0), 0);
	return { uses, read: sum('read'), written: sum('written'), plain: sum('plain') };
}
