import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, pathOf, widthOf, type Face } from './text-path.ts';

/** Every letter is half an em wide, «i» a quarter; there is no «ß». */
const face: Face = {
	unitsPerEm: 1000,
	glyphForCodePoint: (code) => ({
		id: code === 0xdf ? 0 : code,
		advanceWidth: code === 105 ? 250 : 500,
		path: { toSVG: () => `M${code}` },
	}),
};

test('no line is wider than allowed unless it is one word, and no word is lost', () => {
	const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(words, fc.integer({ min: 50, max: 400 }), (list, widthPx) => {
			const lines = linesOf(face, list.join(' '), 20, widthPx);
			expect(lines.join(' ')).toBe(list.join(' '));
			for (const line of lines)
				expect(widthOf(face, line, 20) <= widthPx || !line.includes(' ')).toBe(true);
		}),
	);
});

test('each letter stands after the one before it', () => {
	const path = pathOf(face, 'aib', { xPx: 10, yPx: 20, sizePx: 100, fill: 'red' });
	expect([...path.matchAll(/translate\((\d+) 0\)/g)].map(([, x]) => Number(x))).toEqual([
		0, 500, 750,
	]);
	expect(path).toContain('translate(10 20) scale(0.1 -0.1)');
});

test('a letter that the face lacks ends the build', () => {
	expect(() => widthOf(face, 'Maß', 10)).toThrow('has no «ß»');
});
