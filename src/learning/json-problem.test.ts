import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonProblemIn } from './json-problem.ts';

test('a text has a problem exactly where JSON.parse refuses it', () => {
	const piece = fc.constantFrom(
		...[
			'{',
			'}',
			'[',
			']',
			':',
			',',
			' ',
			'\n',
			'"a"',
			'"\\u00e4"',
			'"\\x"',
			'"',
			'1',
			'-0.5e3',
			'01',
		],
		...['1.', '-', '.5', 'true', 'nul', 'null', '\u00a0', '\t', 'a', '1e', '+1', 'truefalse'],
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const text = pieces.join('');
			expect([text, jsonProblemIn(text) === undefined]).toEqual([text, isJson(text)]);
		}),
		{ numRuns: 5000 },
	);
});

test('every JSON value, and none that lost a character at its end, is JSON', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
			const text = JSON.stringify(value, null, indent);
			expect(jsonProblemIn(text)).toBeUndefined();
			const cut = text.slice(0, -1);
			expect(jsonProblemIn(cut) === undefined).toBe(isJson(cut));
		}),
	);
});

test.each([
	['{\n  "a": 1,\n}', 3, 1, 'here stands “}”, where JSON has a name in double quotes'],
	['{ "a" 1 }', 1, 7, 'here stands “1”, where JSON has a colon'],
	['{"a": 1', 1, 8, 'the text ends here, where JSON has a comma or “}”'],
	['{}\n\nx', 3, 1, 'here stands “x”, where JSON has nothing more'],
	['', 1, 1, 'the text ends here, where JSON has a value'],
	["{'a': 1}", 1, 2, "here stands “'a':”, where JSON has a name in double quotes, or “}”"],
	['["ä', 1, 2, 'here stands “"ä”, where JSON has a value or “]”'],
])('%j breaks off at line %i, column %i', (text, line, column, what) => {
	expect(jsonProblemIn(text)).toEqual({ line, column, what });
});

test('a text that is nested deeper than any stack still has its place', () => {
	expect(jsonProblemIn('['.repeat(200_000))).toMatchObject({ line: 1, column: 200_001 });
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
