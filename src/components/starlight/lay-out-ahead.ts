/** What `later.css` leaves for later. A test of the pages holds the two to each other. */
const later =
	'.expressive-code .frame, .item-island, .lab, .fact-table, .course-figure, .self-check > li, .card-list__card';

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
	const steps = stepsOf(document.querySelectorAll<HTMLElement>(later));
	const takeTurn = () => {
		const end = performance.now() + turnMs;
		while (performance.now() < end) if (steps.next().done) return;
		requestIdleCallback(takeTurn, { timeout: longestWaitMs });
	};
	requestIdleCallback(takeTurn, { timeout: longestWaitMs });
}

/** Styles first, then places: asked for one of either, the browser works out all that it owes. */
function* stepsOf(parts: Iterable<HTMLElement>): Generator<unknown> {
	for (const part of parts) {
		part.style.contentVisibility = 'visible';
		yield getComputedStyle(part).color;
		yield part.offsetHeight;
	}
}
