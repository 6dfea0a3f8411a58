/** What `later.css` leaves for later. A test of the pages holds the two to each other. */
const large =
	'.expressive-code .frame, .item-island, .lab, .fact-table, .course-figure, .self-check > li, .card-list__card';
const prose = '.sl-markdown-content > :is(p, ul, ol):nth-child(n + 8)';

/** A paragraph takes less time than to ask where it ends. */
const proseAtOnce = 6;

/** Short enough that a slow phone still answers a finger between two turns. */
const turnMs = 5;
/** A browser that is never idle gives a turn all the same. */
const longestWaitMs = 1000;

/**
 * The style sheet leaves what is far away for later. Here it is laid out while the browser has
 * nothing else to do, a little at a time, so that a leap down the page, or a picture of all of it, finds it there.
 */
export function layOutAhead(): void {
	// Without it, as in Safari, what is left is laid out when it comes near.
	if (!('requestIdleCallback' in window)) return;
	let steps: Generator<unknown> | undefined;
	const takeTurn = () => {
		const end = performance.now() + turnMs;
		steps ??= stepsOf(groupsOf(document.querySelectorAll<HTMLElement>(`${large}, ${prose}`)));
		while (performance.now() < end) if (steps.next().done) return;
		requestIdleCallback(takeTurn, { timeout: longestWaitMs });
	};
	requestIdleCallback(takeTurn, { timeout: longestWaitMs });
}

/** In the order of the page: each large part alone, and the paragraphs between two of them together. */
function groupsOf(parts: Iterable<HTMLElement>): HTMLElement[][] {
	const groups: HTMLElement[][] = [];
	for (const part of parts) {
		const last = groups.at(-1);
		const areProse = [part, last?.[0]].every((one) => one?.matches(prose));
		if (areProse && last && last.length < proseAtOnce) last.push(part);
		else groups.push([part]);
	}
	return groups;
}

/** Styles first, then places: asked for one of either, the browser works out all that it owes. */
function* stepsOf(groups: HTMLElement[][]): Generator<unknown> {
	for (const group of groups) {
		for (const part of group) part.style.contentVisibility = 'visible';
		yield group[0] && getComputedStyle(group[0]).color;
		yield group[0]?.offsetHeight;
	}
}
