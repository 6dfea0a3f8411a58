/** The body of a request as JSON has it: any value may stand under any name. */
export type RequestBody = Readonly<Record<string, unknown>>;

/** What a form can show of a body. `undefined` stands for what only the JSON can show. */
export interface RequestForm {
	model: string;
	maxTokens: string;
	system: string | undefined;
	turns: readonly FormTurn[] | undefined;
	/** The form has room for one of them. */
	stopSequence: string | undefined;
	isStreaming: boolean;
	/** Fields of the body that the form has no place for. */
	others: readonly string[];
}

export interface FormTurn {
	role: string;
	/** `undefined`: the content is written in blocks, or is no text. */
	text: string | undefined;
}

/** Empty places of the form are fields that the body leaves out. */
export function formOf(body: RequestBody): RequestForm {
	const { model, max_tokens, messages, system, stop_sequences, stream, ...others } = body;
	return {
		model: typeof model === 'string' ? model : '',
		maxTokens: max_tokens === undefined ? '' : wordOf(max_tokens),
		system: system === undefined ? '' : textOf(system),
		turns: Array.isArray(messages) && messages.every(isTurn) ? messages.map(turnOf) : undefined,
		stopSequence: stop_sequences === undefined ? '' : onlyOf(stop_sequences),
		isStreaming: stream === true,
		others: Object.keys(others),
	};
}

/** The body with one field set, in its place, or taken out where `value` is `undefined`. */
export function withField(body: RequestBody, name: string, value: unknown): RequestBody {
	if (value !== undefined) return { ...body, [name]: value };
	const { [name]: _, ...rest } = body;
	return rest;
}

/** What is typed for `max_tokens`: a number where it is one, nothing where nothing stands, else as it is. */
export function maxTokensIn(typed: string): number | string | undefined {
	const text = typed.trim();
	if (text === '') return undefined;
	return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : text;
}

/** The body with one of its turns changed; whatever else stands in that turn is kept. */
export function withTurn(
	body: RequestBody,
	place: number,
	change: Readonly<Record<string, unknown>>,
): RequestBody {
	return withTurns(body, (turns) =>
		turns.map((turn, i) => (i === place ? { ...Object(turn), ...change } : turn)),
	);
}

export function withoutTurn(body: RequestBody, place: number): RequestBody {
	return withTurns(body, (turns) => turns.filter((_, i) => i !== place));
}

/** One more turn at the end, of the role that usually comes next. */
export function withNewTurn(body: RequestBody): RequestBody {
	return withTurns(body, (turns) => {
		const last: unknown = turns.at(-1);
		const role = isTurn(last) && last.role === 'user' ? 'assistant' : 'user';
		return [...turns, { role, content: '' }];
	});
}

function withTurns(body: RequestBody, change: (turns: readonly unknown[]) => unknown[]) {
	const { messages } = body;
	return withField(body, 'messages', change(Array.isArray(messages) ? messages : []));
}

function isTurn(value: unknown): value is { role: string; content?: unknown } {
	return (
		typeof value === 'object' && value !== null && 'role' in value && typeof value.role === 'string'
	);
}

function turnOf({ role, content }: { role: string; content?: unknown }): FormTurn {
	return { role, text: textOf(content) };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

const wordOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The one string of a list; an input has no room for a line break. */
function onlyOf(value: unknown): string | undefined {
	if (!Array.isArray(value) || value.length > 1) return undefined;
	const text = value.length === 0 ? '' : textOf(value[0]);
	return text?.includes('\n') ? undefined : text;
}
