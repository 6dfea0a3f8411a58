import { useState } from 'preact/hooks';
import { jsonProblemIn, type JsonProblem } from '#learning/json-problem.ts';
import type { RequestBody } from '#learning/request-form.ts';
import type { LabCase } from '#schemas/lab.ts';

/** The request as the learner has it now: one text, of which the form is another view. */
export interface Draft {
	text: string;
	/** The newest text that was a JSON object; the form shows it while the text is none. */
	body: RequestBody;
	/** Why the text cannot be sent, in a sentence. */
	problem: string | undefined;
	/** It is no longer the request of the case. */
	isEdited: boolean;
	write: (text: string) => void;
	change: (body: RequestBody) => void;
	reset: () => void;
}

interface Kept {
	text: string;
	body: RequestBody;
}

/** What was written for each case is kept while the page is open: to look at another one loses nothing. */
export function useDraft({ id, request }: LabCase): Draft {
	const [drafts, setDrafts] = useState<Readonly<Record<string, Kept>>>({});
	const { text, body } = drafts[id] ?? { text: textOf(request), body: request };
	const keep = (next: Kept) => setDrafts((before) => ({ ...before, [id]: next }));
	const read = readBody(text);
	return {
		text,
		body,
		problem: 'problem' in read ? read.problem : undefined,
		isEdited: 'problem' in read || JSON.stringify(read.body) !== JSON.stringify(request),
		write(next) {
			const found = readBody(next);
			keep({ text: next, body: 'body' in found ? found.body : body });
		},
		change: (next) => keep({ text: textOf(next), body: next }),
		reset: () => setDrafts(({ [id]: _, ...others }) => others),
	};
}

const textOf = (body: RequestBody) => JSON.stringify(body, null, 2);

/** Our server takes bodies of labs up to here. */
const mostBytes = 15_000;

function readBody(text: string): { body: RequestBody } | { problem: string } {
	const found = jsonProblemIn(text);
	if (found) return { problem: sentenceFor(found) };
	const value: unknown = JSON.parse(text);
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return { problem: 'This is JSON, but a body is an object: it begins with “{”.' };
	if (new TextEncoder().encode(text).length > mostBytes)
		return { problem: `A body has at most ${mostBytes} bytes here.` };
	// The border: an object of JSON, of which only entries are read.
	return { body: value as RequestBody };
}

const sentenceFor = ({ line, column, what }: JsonProblem) =>
	`Line ${line}, column ${column}: ${what}.`;
