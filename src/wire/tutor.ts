/** All that a tutor knows of one lesson: the asset of the simulated tutor, and what the live one's prompt is made of. */
export interface TutorMaterial {
	lesson: string;
	/** «Lesson 4». */
	number: number;
	title: string;
	/** Address of the lesson page. */
	href: string;
	objectives: readonly { can: string; see: string }[];
	sections: readonly TutorSection[];
	/** Those that the lesson uses, each with the heading where it is first met. */
	terms: readonly { term: string; means: string; see: string }[];
	items: readonly TutorItem[];
	/** Pages to point at when a question is outside the lesson. */
	sources: readonly { title: string; url: string }[];
	greeting: string;
	start: string;
	explainBack: { ask: string; points: readonly string[] };
}

/** A heading of the lesson and the text up to the next one. */
export interface TutorSection {
	anchor: string;
	title: string;
	/** Paragraphs, list items, rows of tables: each can be quoted alone. */
	passages: readonly string[];
}

/** An item as the tutor sees it. `answer` holds whatever gives it away. */
export interface TutorItem {
	id: string;
	rev: number;
	/** `open` questions can be asked as a follow-up. */
	kind: 'scored' | 'open';
	see: string;
	stem: string;
	hints: readonly string[];
	/** Texts among which the learner chooses, in no telling order. */
	options: readonly string[];
	explain: string;
	answer: readonly string[];
}

/** One turn of a conversation as it crosses to the server. */
export interface TutorMessage {
	role: 'user' | 'assistant';
	content: string;
}

/** What the browser sends to POST /api/tutor/turn. The server keeps none of it. */
export interface TutorTurn {
	lesson: string;
	/** `explain` asks for the points of the lesson's rubric that the learner's last message holds. */
	kind: 'turn' | 'explain';
	messages: TutorMessage[];
	/** Items that the learner has answered; only their explanations may be told. */
	answered: string[];
}

export const tutorModel = 'claude-haiku-5-5';

export const tutorLimits = {
	/** Characters of one turn of the learner. */
	turnCharacters: 2000,
	/** Turns of the learner in one conversation. */
	turns: 24,
	/** Characters of the conversation that are sent along; older turns are dropped. */
	historyCharacters: 16_000,
	maxTokens: 900,
	/** Turns that finish the practice. */
	exchanges: 3,
} as const;
