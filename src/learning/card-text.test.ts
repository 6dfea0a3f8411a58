import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from './card-code.ts';
import { blocksOf, plainText, spansOf } from './card-text.ts';

test('a code span is not words', () => {
	expect(spansOf('Read `error.type` first')).toEqual([
		{ kind: 'words', text: 'Read ' },
		{ kind: 'code', text: 'error.type' },
		{ kind: 'words', text: ' first' },
	]);
});

test('an unpaired backtick stays in the text', () => {
	expect(spansOf('a ` b')).toEqual([{ kind: 'words', text: 'a ` b' }]);
});

test('blank lines part paragraphs, and a single line break does not', () => {
	expect(blocksOf('one\ntwo\n\nthree').map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
});

test('a fenced block keeps its indents, its blank lines and its backticks', () => {
	const code = '{\n  "a": `1`,\n\n  "b": 2\n}';
	expect(blocksOf(`Before:\n\`\`\`json\n${code}\n\`\`\`\nAfter.`)).toEqual([
		{ kind: 'paragraph', spans: [{ kind: 'words', text: 'Before:' }] },
		{ kind: 'code', language: 'json', text: code },
		{ kind: 'paragraph', spans: [{ kind: 'words', text: 'After.' }] },
	]);
});

test('lines with a marker are one list, also right after a paragraph', () => {
	const blocks = blocksOf('Keep:\n1. text\n2. id\n- other');
	expect(blocks.map((block) => (block.kind === 'list' ? block.items.length : block.kind))).toEqual([
		'paragraph',
		2,
		1,
	]);
});

test('plain text has no marks', () => {
	expect(plainText('Read `type`:\n```json\n{"a": 1}\n```')).toBe('Read type: {"a": 1}');
});

test('a minus or a number inside a sentence starts no list', () => {
	expect(blocksOf('It costs 50 - 20 per cent.\n\n2026 was the year.')).toHaveLength(2);
});

test('highlighting loses no character of any code', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (code) => {
			expect(
				tokensOf(code)
					.map(({ text }) => text)
					.join(''),
			).toBe(code);
		}),
	);
});

test.for<[string, string, string]>([
	['{"type": "error"}', '"type"', 'key'],
	['{"type": "error"}', '"error"', 'string'],
	['event: message_stop', 'event', 'key'],
	['await retry()', 'await', 'word'],
	['wait(1_000)', '1_000', 'number'],
	['go(); // again', '// again', 'comment'],
	['open("https://example.com")', '"https://example.com"', 'string'],
])('in «%s», «%s» is a %s', ([code, text, kind]) => {
	expect(tokensOf(code)).toContainEqual({ kind, text });
});
