import type { useReview } from './use-review.ts';

/** Takes back the last rating, or the card that was put aside last. */
export function ReviewUndo({ review }: { review: ReturnType<typeof useReview> }) {
	if (!review.lastStep) return null;
	return (
		<button class="review__quiet" type="button" onClick={() => void review.undo()}>
			Undo “{review.lastStep.did}”
		</button>
	);
}
