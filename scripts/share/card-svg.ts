import { linesOf, pathOf, type Face } from './text-path.ts';

export interface ShareCard {
	/** Name of the file, without its ending. */
	name: string;
	/** Stands above the title, small. */
	position: string;
	title: string;
	sentence: string;
}

const shareSize = { widthPx: 1200, heightPx: 630 };

const marginPx = 84;
const titlePx = 78;
const sentencePx = 36;

/** The picture that stands beside a shared link: the course's mark, where the page stands, and what it is. */
export function cardSvg(face: Face, card: ShareCard, colours: Record<string, string>): string {
	const { widthPx, heightPx } = shareSize;
	const colour = (name: string) => colours[name] ?? 'currentColor';
	const room = widthPx - 2 * marginPx - 40;
	const title = linesOf(face, card.title, titlePx, room);
	const sentence = linesOf(face, card.sentence, sentencePx, room);
	const titleTopPx = 300;
	const sentenceTopPx = titleTopPx + title.length * titlePx * 1.1 - 12;
	const line = (text: string, yPx: number, sizePx: number, fill: string) =>
		pathOf(face, text, { xPx: marginPx, yPx, sizePx, fill });
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}">`,
		`<rect width="${widthPx}" height="${heightPx}" fill="${colour('--sl-color-black')}"/>`,
		motif(colour('--course-request'), colour('--course-response')),
		pathOf(face, 'Roundtrip', { xPx: 172, yPx: 122, sizePx: 46, fill: colour('--sl-color-white') }),
		line(card.position, titleTopPx - titlePx - 10, 30, colour('--sl-color-gray-3')),
		...title.map((text, i) =>
			line(text, titleTopPx + i * titlePx * 1.1, titlePx, colour('--sl-color-white')),
		),
		...sentence.map((text, i) =>
			line(text, sentenceTopPx + i * sentencePx * 1.35, sentencePx, colour('--sl-color-gray-2')),
		),
		'</svg>',
	].join('');
}

/** The mark of the site, and its line once more along the foot: it leaves, and comes back. */
function motif(out: string, back: string): string {
	const stroke = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
	return [
		`<g ${stroke} stroke-width="3" transform="translate(${marginPx - 8} 64) scale(2.5)">`,
		`<path stroke="${out}" d="M4 9h15a8 7 0 0 1 8 7"/>`,
		`<path stroke="${back}" d="M27 16a8 7 0 0 1-8 7H5m5-5-5 5 5 5"/></g>`,
		`<g ${stroke} stroke-width="8">`,
		`<path stroke="${out}" d="M0 548H1080a32 20 0 0 1 32 20"/>`,
		`<path stroke="${back}" d="M1112 568a32 20 0 0 1-32 20H0"/></g>`,
	].join('');
}
