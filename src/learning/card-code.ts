export interface Token {
	kind: 'plain' | 'key' | 'string' | 'number' | 'word' | 'comment';
	text: string;
}

/**
 * Colours for the short pieces of JSON, TypeScript, Python, shell and SSE that fit on a card. The
 * texts of the tokens, joined, are the code itself, so that nothing can be lost on the way.
 */
export function tokensOf(code: string): Token[] {
	const tokens: Token[] = [];
	let end = 0;
	for (const match of code.matchAll(pattern)) {
		if (match.index > end) tokens.push({ kind: 'plain', text: code.slice(end, match.index) });
		tokens.push({ kind: kindOf(match.groups), text: match[0] });
		end = match.index + match[0].length;
	}
	if (end < code.length) tokens.push({ kind: 'plain', text: code.slice(end) });
	return tokens;
}

const words =
	'as|async|await|break|case|catch|class|const|continue|def|elif|else|except|export|False|finally|' +
	'for|from|function|if|import|in|let|new|None|not|null|of|or|and|pass|raise|return|switch|throw|' +
	'true|True|false|try|undefined|while|with|yield|curl';

const pattern = new RegExp(
	[
		'(?<comment>(?<!\\S)(?://|#(?!\\w*:)).*)',
		// A string, or the name of an SSE field or HTTP header at the start of a line.
		'(?<key>"(?:[^"\\\\\\n]|\\\\.)*"(?=\\s*:)|^[a-zA-Z][\\w-]*(?=: ))',
		'(?<string>"(?:[^"\\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\'|`(?:[^`\\\\]|\\\\.)*`)',
		'(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?\\b)',
		`(?<word>\\b(?:${words})\\b)`,
	].join('|'),
	'gm',
);

function kindOf(groups: Record<string, string | undefined> | undefined): Token['kind'] {
	if (groups?.comment) return 'comment';
	if (groups?.key) return 'key';
	if (groups?.string) return 'string';
	return groups?.number ? 'number' : 'word';
}
