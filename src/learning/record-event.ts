import type { LessonPage } from '#schemas/course.ts';

/** Anything with an id that was once stored. Events this version does not know are kept as they are. */
export interface StoredEvent {
	id: string;
	[field: string]: unknown;
}

interface Stamp {
	v: 1;
	id: string;
	/** Wall clock of the device, ISO. For dates; for order use `seq`. */
	at: string;
	/** Milliseconds, but always after everything the record had seen: a clock that jumps back cannot reorder. */
	seq: number;
}

export type Surface = 'pre' | 'inline' | 'quiz' | 'test' | 'card' | 'lab';
export type Confidence = 'guess' | 'think' | 'sure';
export type CardRating = 'again' | 'hard' | 'good' | 'easy';

/** One response that was checked. */
export interface Answered extends Stamp {
	type: 'answered';
	item: string;
	rev: number;
	surface: Surface;
	/** Ids of what was offered, in the order shown. */
	shown: string[];
	response: unknown;
	/** Share earned, 0 to 1. */
	score: number;
	sure?: Confidence;
	ms: number;
	hints: number;
	attempt: number;
	seed?: string;
	/** What the learner wrote before opening the answer of a self-check. */
	words?: string;
	/** The `Drawn` event of the module test it was part of. */
	draw?: string;
}

/** A lab that ended, with what went over the wire; one that sends nothing, with what it reckoned. */
export interface Ran extends Stamp {
	type: 'ran';
	lab: string;
	case?: string;
	source: 'api' | 'simulator';
	status?: number;
	errorType?: string;
	stopReason?: string;
	attempts?: number;
	complete?: boolean;
	parses?: boolean;
	/** Attacks that no layer stopped. */
	through?: number;
	/** Dollars that were to be worked out. */
	usd?: number;
	/** What the learner expected, by field. */
	predicted?: Record<string, string | number | boolean>;
	ms: number;
}

export interface Reviewed extends Stamp {
	type: 'reviewed';
	card: string;
	rev: number;
	rating: CardRating;
	ms?: number;
}

/** A card put aside until a moment (ISO). */
export interface Buried extends Stamp {
	type: 'buried';
	card: string;
	until: string;
}

/** `seen`: the page was opened. `done` and `open`: the mark at the end of a lesson, set and taken away. */
export interface Read extends Stamp {
	type: 'read';
	lesson: string;
	page: LessonPage;
	mark: 'seen' | 'done' | 'open';
}

/** A module test that was put together. */
export interface Drawn extends Stamp {
	type: 'drawn';
	module: string;
	seed: string;
	items: { id: string; rev: number }[];
	/** Set on a retake: the objectives that were missed. */
	objectives?: string[];
}

/** A response in a module test before it is handed in. */
export interface Drafted extends Stamp {
	type: 'drafted';
	draw: string;
	item: string;
	response: unknown;
}

export interface Submitted extends Stamp {
	type: 'submitted';
	draw: string;
	earned: number;
	possible: number;
	isPassed: boolean;
}

/** Takes events back by id: undo, reset of an item, reset of a lesson. Itself taken back the same way. */
export interface Forgot extends Stamp {
	type: 'forgot';
	events: string[];
}

export type RecordEvent =
	Answered | Ran | Reviewed | Buried | Read | Drawn | Drafted | Submitted | Forgot;

type Unstamped<Event> = Event extends Stamp ? Omit<Event, keyof Stamp> : never;

/** What a view appends; the store stamps it. */
export type NewEvent = Unstamped<RecordEvent>;
