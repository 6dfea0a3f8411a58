import type { Item } from '#schemas/item.ts';
import { choiceView } from './choice-view.tsx';
import { numberView, textView } from './entry-view.tsx';
import type { ItemView } from './item-view.ts';
import { labView } from './lab-view.tsx';
import { orderView } from './order-view.tsx';
import { sortView } from './sort-view.tsx';

/** The view of an item of any type. For pages that show many; a lesson imports the one it needs. */
export function viewOf({ type }: Item): ItemView {
	// Each view takes items of its own type, and `type` is that of the item: TypeScript cannot join the two.
	return views[type] as ItemView;
}

const views = {
	choice: choiceView,
	number: numberView,
	text: textView,
	order: orderView,
	sort: sortView,
	lab: labView,
	recall: undefined, // graded by the learner, so never in a test
};
