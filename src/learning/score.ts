import type { Asked } from '#schemas/item.ts';
import type { Score } from './response.ts';
import { scoreChoice } from './score-choice.ts';
import { scoreNumber, scoreText } from './score-entry.ts';
import { scoreLab } from './score-lab.ts';
import { scoreOrder, scoreRecall, scoreSort } from './score-parts.ts';

/** Absent while there is no response: not answered is not wrong. */
export type Outcome = 'correct' | 'incorrect' | undefined;

/**
 * Share earned, 0 to 1; `undefined` while the response is missing, incomplete, or names something
 * that the item does not have (it may have been stored before the item was edited). A view of one
 * type imports that type's function, so that a page fetches no more than it shows.
 */
export function scoreOf(item: Asked, response: unknown): Score {
	switch (item.type) {
		case 'choice':
			return scoreChoice(item, response);
		case 'number':
			return scoreNumber(item, response);
		case 'text':
			return scoreText(item, response);
		case 'order':
			return scoreOrder(item, response);
		case 'sort':
			return scoreSort(item, response);
		case 'recall':
			return scoreRecall(item, response);
		case 'lab':
			return scoreLab(item, response);
	}
}

/** Only a whole score is correct: part of a sequence is not the sequence. */
export function outcomeOf(item: Asked, response: unknown): Outcome {
	const score = scoreOf(item, response);
	return score === undefined ? undefined : score === 1 ? 'correct' : 'incorrect';
}
