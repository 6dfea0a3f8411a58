export interface JsonProblem {
	/** Both counted from 1. */
	line: number;
	column: number;
	/** What is wrong there, as the end of a sentence. */
	what: string;
}

/**
 * Where a text stops being JSON, in words of ours: what `JSON.parse` throws has a place in one
 * browser and none in the next. `undefined` for a text that is JSON.
 */
export function jsonProblemIn(text: string): JsonProblem | undefined {
	const open: Bracket[] = [];
	let want: Want = 'value';
	for (let at = skipSpace(text, 0); ; at = skipSpace(text, at)) {
		const token = tokenAt(text, at);
		if (want === 'end') return token === '' ? undefined : problemAt(text, at, 'nothing more');
		const next: Want | undefined = token === undefined ? undefined : step(want, token, open);
		if (token === undefined || next === undefined) return problemAt(text, at, wanted[want]);
		want = next;
		at += token.length;
	}
}

type Bracket = '{' | '[';
type Want =
	'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or }' | 'comma or ]' | 'end';

const wanted: Readonly<Record<Want, string>> = {
	value: 'a value',
	'value or ]': 'a value or “]”',
	key: 'a name in double quotes',
	'key or }': 'a name in double quotes, or “}”',
	colon: 'a colon',
	'comma or }': 'a comma or “}”',
	'comma or ]': 'a comma or “]”',
	end: 'nothing more',
};

/** What may follow a token; `undefined` when the token may not stand here. */
function step(want: Want, token: string, open: Bracket[]): Want | undefined {
	const isString = token.startsWith('"');
	if (want === 'colon') return token === ':' ? 'value' : undefined;
	if (want === 'key' || want === 'key or }') {
		if (isString) return 'colon';
		return token === '}' && want === 'key or }' ? closed(open) : undefined;
	}
	if (want === 'comma or }')
		return token === ',' ? 'key' : token === '}' ? closed(open) : undefined;
	if (want === 'comma or ]')
		return token === ',' ? 'value' : token === ']' ? closed(open) : undefined;
	if (token === ']' && want === 'value or ]') return closed(open);
	if (token === '{') return (open.push('{'), 'key or }');
	if (token === '[') return (open.push('['), 'value or ]');
	return isString || /^[-\dtfn]/.test(token) ? after(open) : undefined;
}

function closed(open: Bracket[]): Want {
	open.pop();
	return after(open);
}

function after(open: readonly Bracket[]): Want {
	const inside = open.at(-1);
	return inside === undefined ? 'end' : inside === '{' ? 'comma or }' : 'comma or ]';
}

const space = /[ \t\n\r]*/y;
const tokens =
	/[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

function skipSpace(text: string, from: number): number {
	space.lastIndex = from;
	return from + (space.exec(text)?.[0].length ?? 0);
}

/** The empty token at the end of the text; `undefined` where no token begins. */
function tokenAt(text: string, at: number): string | undefined {
	if (at === text.length) return '';
	tokens.lastIndex = at;
	return tokens.exec(text)?.[0];
}

function problemAt(text: string, at: number, expected: string): JsonProblem {
	const lines = text.slice(0, at).split('\n');
	const found = at === text.length ? 'the text ends here' : `here stands “${excerptAt(text, at)}”`;
	return {
		line: lines.length,
		column: (lines.at(-1)?.length ?? 0) + 1,
		what: `${found}, where JSON has ${expected}`,
	};
}

const excerptAt = (text: string, at: number) => /^\S{1,12}/.exec(text.slice(at))?.[0] ?? '';
