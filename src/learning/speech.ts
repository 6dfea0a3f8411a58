/** How far a text that grows has been read aloud. */
export interface Spoken {
	/** Where the piece that was said last begins and ends. */
	from: number;
	to: number;
	/** When it was said; undefined before the first. */
	atMs: number | undefined;
}

export const nothingSpoken: Spoken = { from: 0, to: 0, atMs: undefined };

/** A listener who is interrupted more often than this hears beginnings alone. */
export const leastPauseMs = 3000;

/**
 * The whole sentences that may be said now: none where none has ended, or where the last were said
 * less than `leastPauseMs` ago. `dueMs` is when to ask again, should nothing more arrive by then.
 */
export function sentencesNow(
	text: string,
	spoken: Spoken,
	nowMs: number,
): { piece: string; spoken: Spoken } | { dueMs: number } | undefined {
	const to = sentencesEnd(text);
	if (to <= spoken.to) return undefined;
	const dueMs = spoken.atMs === undefined ? nowMs : spoken.atMs + leastPauseMs;
	if (nowMs < dueMs) return { dueMs };
	return { piece: text.slice(spoken.to, to), spoken: { from: spoken.to, to, atMs: nowMs } };
}

/**
 * What is left to say of a text that has ended. A piece from less than `settleMs` ago is said again:
 * an announcer that waits for so long would replace it unheard.
 */
export function restOf(text: string, spoken: Spoken, nowMs: number, settleMs: number): string {
	const isUnheard = spoken.atMs !== undefined && nowMs - spoken.atMs <= settleMs;
	return text.slice(isUnheard ? spoken.from : spoken.to);
}

/** Behind the space that follows the last full stop, or behind the last line; 0 when nothing has ended. */
function sentencesEnd(text: string): number {
	const end = [...text.matchAll(/[.!?…]["'”’)\]*_]*\s|[。！？]|\n/g)].at(-1);
	return end ? end.index + end[0].length : 0;
}
