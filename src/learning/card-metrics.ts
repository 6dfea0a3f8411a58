/** The three faces a card is set in; see `print.css`. */
export type Face = 'display' | 'text' | 'code';

/** Width of a text in em. Kerning is left out, so the browser never needs more than this. */
export function widthEm(text: string, face: Face): number {
	if (face === 'code') return [...text].length * codeWidthEm;
	const widths = face === 'display' ? displayWidths : textWidths;
	let sum = 0;
	for (const character of text)
		sum += widths[character.codePointAt(0) ?? 0] ?? rare[character] ?? 1000;
	return sum / 1000;
}

// The widest of the common monospaced faces; most are 0.6.
const codeWidthEm = 0.61;

// U+0020 to U+007E in thousandths of an em. Text is Arial, and Liberation Sans, which was made to
// have the same widths.
const textWidths = fromSpace(
	'278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 ' +
		'556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 ' +
		'778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 ' +
		'278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 ' +
		'334 584',
);

// The wider of Familjen Grotesk 600 and the bold Arial that stands in for it.
const displayWidths = fromSpace(
	'278 333 474 600 567 889 722 250 350 350 393 584 278 333 300 278 567 567 567 567 567 567 567 567 ' +
		'567 567 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 883 722 ' +
		'778 667 778 722 667 611 722 667 944 667 667 611 350 346 350 584 600 500 568 611 556 611 556 ' +
		'333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 800 556 556 500 389 300 ' +
		'389 584',
);

const rare: Record<string, number> = {
	'«': 556,
	'»': 556,
	'–': 600,
	'’': 278,
	'‘': 278,
	'“': 500,
	'”': 500,
	'×': 584,
	'≤': 549,
	'≥': 549,
	'·': 278,
	'°': 400,
};

function fromSpace(widths: string): number[] {
	return [...Array<number>(32).fill(0), ...widths.split(' ').map(Number)];
}
