import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { dueAfter, ratings, type Scheduled } from '#learning/schedule.ts';
import { inWords } from '#learning/schedule-words.ts';
import { CardText } from './CardText.tsx';
import type { ReviewableCard } from './Review.tsx';
import { ReviewUndo } from './ReviewUndo.tsx';
import { ratingNames } from './rating-names.ts';
import type { useReview } from './use-review.ts';

interface Props {
	card: ReviewableCard;
	scheduled: Scheduled;
	review: ReturnType<typeof useReview>;
}

/** Question, then answer and the four ratings. Keys 1 to 4 count only while the card has the focus. */
export function ReviewCard({ card, scheduled, review }: Props) {
	const [isOpen, setOpen] = useState(false);
	const element = useRef<HTMLElement>(null);
	const openedMs = useRef(Date.now());
	const position = `Card ${review.done + 1} of ${review.total}`;

	useEffect(() => {
		// The first card leaves the focus where the reader has it.
		if (review.lastStep || isOpen) focusOn(element.current, isOpen ? '[data-answer]' : 'h2');
		if (!isOpen) announce(position);
	}, [isOpen]);

	const rate = (rating: (typeof ratings)[number]) =>
		review.rate(rating, Date.now() - openedMs.current);

	function pressKey(event: KeyboardEvent) {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const rating = ratings[Number(event.key) - 1];
		const isOnButton = event.target instanceof HTMLElement && event.target.closest('a, button');
		const opens = !isOpen && !isOnButton && (event.key === ' ' || event.key === 'Enter');
		if (isOpen && rating) rate(rating);
		if (opens) setOpen(true);
		if (opens || (isOpen && rating)) event.preventDefault();
	}

	return (
		<article
			class="review__card course-panel"
			ref={element}
			onKeyDown={pressKey}
			aria-label={position}
		>
			<p class="review__position">
				<span>{position}</span>
				<a href={card.from.href}>{card.from.title}</a>
			</p>
			<CardText text={card.front} heading="h2" />
			{isOpen ? (
				<>
					<section class="review__answer">
						<h3 tabIndex={-1} data-answer>
							Answer
						</h3>
						<CardText text={card.back} />
					</section>
					<Ratings scheduled={scheduled} now={review.now} rate={rate} />
				</>
			) : (
				<button class="course-button" type="button" data-primary onClick={() => setOpen(true)}>
					Show answer
				</button>
			)}
			<p class="review__aside">
				<button class="review__quiet" type="button" onClick={review.bury}>
					Put aside until tomorrow
				</button>
				<ReviewUndo review={review} />
			</p>
		</article>
	);
}

interface RatingsProps {
	scheduled: Scheduled;
	now: Date;
	rate: (rating: (typeof ratings)[number]) => void;
}

function Ratings({ scheduled, now, rate }: RatingsProps) {
	const due = dueAfter(scheduled, now);
	return (
		<div class="review__ratings" role="group" aria-label="How well did you know it?">
			{ratings.map((rating, index) => (
				<button key={rating} class="course-button" type="button" onClick={() => rate(rating)}>
					<kbd aria-hidden="true">{index + 1}</kbd>
					{ratingNames[rating]}
					{/* Heard, not seen: the line break takes its place. */}
					<span class="review__comma">, </span>
					<br />
					<span class="review__next">next {inWords(due[rating], now)}</span>
				</button>
			))}
		</div>
	);
}

function focusOn(element: HTMLElement | null, selector: string): void {
	const heading = element?.querySelector<HTMLElement>(selector) ?? element;
	if (!heading) return;
	heading.tabIndex = -1;
	heading.focus();
}
