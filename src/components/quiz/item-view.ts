import type { ComponentChildren, ComponentType } from 'preact';
import type { Response, Score } from '#learning/response.ts';
import type { AskedOf, Item } from '#schemas/item.ts';

/** What the fields of one item type are given. Their inputs are the browser's: nothing is controlled. */
export interface FieldsProps<Type extends Item['type'] = Item['type']> {
	item: AskedOf<Type>;
	/** Order of what is shown. The same on the server and in the browser. */
	seed: string;
	/** The response that the inputs start with. New for a new set of fields, never for the same. */
	initial: unknown;
	/** The response that is judged. */
	response: unknown;
	/** Set when checked: inputs can be read and focused, not changed; feedback is shown beside them. */
	isJudged: boolean;
	/** Verdict on the whole item; the view puts it directly after what was chosen. */
	verdict: ComponentChildren;
	/** Id of the sentence that says what is missing. */
	errorId: string;
}

/** How one item type is shown and read. */
export interface ItemView<Type extends Item['type'] = Item['type']> {
	Fields: ComponentType<FieldsProps<Type>>;
	/** The response in the form, complete or not; `undefined` while it is untouched. */
	read: (values: FormData, item: AskedOf<Type>) => Response | undefined;
	score: (item: AskedOf<Type>, response: unknown) => Score;
	/** Ids of what is offered, in the order shown. */
	shown: (item: AskedOf<Type>, seed: string) => string[];
	/** What to do before checking, when the response is not complete. */
	missing: (item: AskedOf<Type>) => string;
	/** The author's words on this response. */
	feedback?: (item: AskedOf<Type>, response: unknown) => string;
	/** How many things are judged, where a part of them can be right. */
	parts?: (item: AskedOf<Type>) => number;
}

/** What an island of one item gets from its `.astro` wrapper. */
export interface ItemProps<Type extends Item['type'] = Item['type']> {
	item: AskedOf<Type>;
	surface: 'inline' | 'quiz' | 'pre';
	/** «Question 3 of 9», in a quiz. */
	position?: string;
	/** Anchor of the next item, in a quiz. */
	next?: string;
	/** Where the paragraph to reread is. */
	see?: string;
	/** Address of the project, for reports. */
	repository?: string;
}
