/** As much of a font as a line of text needs. Measures are in units of the em. */
export interface Face {
	unitsPerEm: number;
	glyphForCodePoint: (codePoint: number) => {
		id: number;
		advanceWidth: number;
		path: { toSVG: () => string };
	};
}

/** Words that fit into a width, line by line. A word that is wider than a line stands alone. */
export function linesOf(face: Face, text: string, sizePx: number, widthPx: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && widthOf(face, longer, sizePx) <= widthPx)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

export function widthOf(face: Face, text: string, sizePx: number): number {
	const units = [...text].reduce((sum, letter) => sum + glyphOf(face, letter).advanceWidth, 0);
	return (units / face.unitsPerEm) * sizePx;
}

/** One line as SVG paths, so that no renderer has to have the font. `yPx` is the baseline. */
export function pathOf(
	face: Face,
	text: string,
	{ xPx, yPx, sizePx, fill }: { xPx: number; yPx: number; sizePx: number; fill: string },
): string {
	const scale = sizePx / face.unitsPerEm;
	let at = 0;
	const letters = [...text].map((letter) => {
		const glyph = glyphOf(face, letter);
		const path = `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`;
		at += glyph.advanceWidth;
		return path;
	});
	return `<g fill="${fill}" transform="translate(${xPx} ${yPx}) scale(${scale} ${-scale})">${letters.join('')}</g>`;
}

/** Glyph 0 is the empty box: a letter that the subset lacks must end the build, not be drawn. */
function glyphOf(face: Face, letter: string) {
	const glyph = face.glyphForCodePoint(letter.codePointAt(0) ?? 0);
	if (glyph.id === 0)
		throw new Error(`The display face has no «${letter}». Add it in scripts/subset-font.mjs.`);
	return glyph;
}
