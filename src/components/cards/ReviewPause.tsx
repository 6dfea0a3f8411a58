import { useEffect, useRef } from 'preact/hooks';
import { dayAfter, nextDue } from '#learning/schedule-day.ts';
import { dayInWords, inWords } from '#learning/schedule-words.ts';
import { ReviewUndo } from './ReviewUndo.tsx';
import type { useReview } from './use-review.ts';

interface Props {
	review: ReturnType<typeof useReview>;
	newPerDay: number;
}

/** No card to show: the session is over, or the day is. */
export function ReviewPause({ review, newPerDay }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (review.lastStep) heading.current?.focus();
	}, []);

	const { done, rest, schedule, now } = review;
	const next = nextDue(schedule, now, newPerDay);
	return (
		<section class="review__pause course-panel">
			<Turn />
			<h2 ref={heading} tabIndex={-1}>
				{done > 0 ? `${done} ${done === 1 ? 'review' : 'reviews'} done` : 'No card is due'}
			</h2>
			{rest > 0 && <p>{rest} more can be reviewed today.</p>}
			{rest === 0 && next && <p>The next card is due {whenOf(next, now)}.</p>}
			{!next && (
				<p>No card has been reviewed yet, and no new ones are wanted. See the settings below.</p>
			)}
			<p class="review__aside">
				{rest > 0 && (
					<button class="course-button" type="button" data-primary onClick={review.goOn}>
						Go on
					</button>
				)}
				<ReviewUndo review={review} />
			</p>
		</section>
	);
}

function whenOf(next: Date, now: Date): string {
	if (next < dayAfter(now, 1)) return inWords(next, now);
	return next < dayAfter(now, 2) ? 'tomorrow' : `on ${dayInWords(next)}`;
}

/** The course's mark, at rest: out, round, and back. */
function Turn() {
	return (
		<svg class="review__turn" viewBox="0 0 120 32" aria-hidden="true">
			<path class="review__out" d="M4 9h103a8 7 0 0 1 8 7" />
			<path class="review__back" d="M115 16a8 7 0 0 1-8 7H5m5-5-5 5 5 5" />
		</svg>
	);
}
