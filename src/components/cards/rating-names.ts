import type { CardRating } from '#learning/record-event.ts';

/** As FSRS and Anki call them. */
export const ratingNames = {
	again: 'Again',
	hard: 'Hard',
	good: 'Good',
	easy: 'Easy',
} satisfies Record<CardRating, string>;
