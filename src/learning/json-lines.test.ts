import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, type JsonLine } from './json-lines.ts';

test('the lines are those of JSON.stringify', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(jsonLines(value).map(asText).join('\n')).toBe(JSON.stringify(value, null, 2));
		}),
	);
});

test('a field has its path, whichever element of a list it stands in', () => {
	const message = {
		type: 'message',
		content: [{ type: 'text', text: 'Hi' }],
		usage: { speed: null },
	};
	expect(jsonLines(message).flatMap(({ path }) => path ?? [])).toEqual([
		...['type', 'content', 'content.type', 'content.text', 'usage', 'usage.speed'],
	]);
});

function asText({ depth, name, rest }: JsonLine): string {
	return `${'  '.repeat(depth)}${name === undefined ? '' : `${JSON.stringify(name)}: `}${rest}`;
}
