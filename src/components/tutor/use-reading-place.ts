import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Further than this from where it was put, and the reader has scrolled. */
const slackPx = 24;

interface ReadingPlace {
	box: RefObject<HTMLDivElement>;
	onScroll: () => void;
}

/**
 * Keeps the newest turn of the learner in sight while its answer grows, at the top once the answer is
 * longer than the box: the text under a reader's eyes does not move. Whoever scrolls is left alone.
 * @param isAnswering a new turn follows again
 */
export function useReadingPlace(isAnswering: boolean): ReadingPlace {
	const box = useRef<HTMLDivElement>(null);
	const isFollowing = useRef(true);
	const placedPx = useRef(0);

	function place() {
		const log = box.current;
		const turn = [...(log?.querySelectorAll<HTMLElement>('[data-who=You]') ?? [])].at(-1);
		if (!log || !turn || !isFollowing.current) return;
		const padding = Number.parseFloat(getComputedStyle(log).paddingTop);
		const endPx = log.scrollHeight - log.clientHeight;
		placedPx.current = Math.max(0, Math.min(endPx, turn.offsetTop - padding));
		log.scrollTop = placedPx.current;
	}

	useEffect(() => {
		const list = box.current?.firstElementChild;
		if (!list) return;
		const observer = new ResizeObserver(place);
		observer.observe(list);
		return () => observer.disconnect();
	}, []);
	useEffect(() => {
		if (isAnswering) isFollowing.current = true;
		place();
	}, [isAnswering]);

	return {
		box,
		onScroll() {
			const atPx = box.current?.scrollTop ?? 0;
			isFollowing.current = Math.abs(atPx - placedPx.current) < slackPx;
		},
	};
}
