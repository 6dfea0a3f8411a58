import type { Card } from '#learning/card.ts';
import { ReviewCard } from './ReviewCard.tsx';
import { ReviewForecast } from './ReviewForecast.tsx';
import { ReviewPause } from './ReviewPause.tsx';
import { ReviewSettingsForm } from './ReviewSettingsForm.tsx';
import { useSettings } from './review-settings.ts';
import { useReview } from './use-review.ts';

/** A card as the review page needs it. */
export interface ReviewableCard extends Card {
	/** The lesson it comes from, and where to read it again. */
	from: { title: string; href: string };
}

interface Props {
	cards: readonly ReviewableCard[];
	/** Address of this page, for the calendar. */
	url: string;
}

/** The cards due today, one after the other. Nothing is decided here: see `schedule.ts`. */
export function Review({ cards, url }: Props) {
	const [settings, change] = useSettings();
	const review = useReview(cards, settings);
	const { store, shown, schedule, now } = review;
	const card = cards.find(({ id }) => id === shown?.id);

	return (
		<div class="review not-content" data-ready={store ? '' : undefined}>
			{!store && <p class="review__loading">Reading your record …</p>}
			{store && shown && card && (
				<ReviewCard
					key={`${card.id} ${review.done}`}
					card={card}
					scheduled={shown}
					review={review}
				/>
			)}
			{store && !shown && <ReviewPause review={review} newPerDay={settings.newPerDay} />}
			{store && (
				<>
					<ReviewForecast schedule={schedule} now={now} url={url} />
					<ReviewSettingsForm
						settings={settings}
						onChange={(changed) => {
							change(changed);
							if (changed.session) review.setLimit(review.done + changed.session);
						}}
					/>
				</>
			)}
		</div>
	);
}
