import sharp from 'sharp';

/** As wide as one page is drawn on the sheet, by the width at which it was taken. */
const drawnPx = { 360: 240, 768: 320, 1440: 400 };
/** A long page is cut here: a sheet is for comparing, not for reading. */
const mostPx = 1400;
const gapPx = 16;
const labelPx = 26;
const columns = 6;
const paper = { light: '#d8dde3', dark: '#3a444f' };

/**
 * How far down a page is shown, in its own pixels.
 * @param {number} width at which it is taken
 */
export const shownPx = (width) => Math.ceil((mostPx / columnPxOf(width)) * width);

/**
 * All pages of one width and theme side by side, each under its address.
 * @param {{ path: string, image: Buffer }[]} shots
 * @param {number} width at which they were taken
 * @param {'light' | 'dark'} theme
 * @returns {Promise<import('sharp').Sharp>}
 */
export async function sheetOf(shots, width, theme) {
	const columnPx = columnPxOf(width);
	const tiles = await Promise.all(shots.map((shot) => tileOf(shot, columnPx, theme)));
	const rows = Array.from({ length: Math.ceil(tiles.length / columns) }, (_, row) =>
		tiles.slice(row * columns, (row + 1) * columns),
	);
	let topPx = gapPx;
	const placed = rows.flatMap((row) => {
		const top = topPx;
		topPx += Math.max(...row.map(({ heightPx }) => heightPx)) + labelPx + gapPx;
		return row.flatMap(({ image, label }, i) => {
			const left = gapPx + i * (columnPx + gapPx);
			return [
				{ input: label, left, top },
				{ input: image, left, top: top + labelPx },
			];
		});
	});
	return sharp({
		create: {
			width: gapPx + Math.min(columns, tiles.length) * (columnPx + gapPx),
			height: topPx,
			channels: 3,
			background: paper[theme],
		},
	})
		.composite(placed)
		.png({ palette: true });
}

/** @param {number} width */
function columnPxOf(width) {
	return drawnPx[/** @type {keyof typeof drawnPx} */ (width)] ?? 320;
}

/**
 * @param {{ path: string, image: Buffer }} shot
 * @param {number} columnPx
 * @param {'light' | 'dark'} theme
 */
async function tileOf({ path, image }, columnPx, theme) {
	const small = await sharp(image).resize({ width: columnPx }).toBuffer();
	const { height = 0 } = await sharp(small).metadata();
	const heightPx = Math.min(height, mostPx);
	const colour = theme === 'light' ? '#12181f' : '#f6f8fa';
	const name = path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	return {
		heightPx,
		image: await sharp(small)
			.extract({ left: 0, top: 0, width: columnPx, height: heightPx })
			.toBuffer(),
		label: Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${columnPx}" height="${labelPx}"><text y="17" font-family="sans-serif" font-size="12" fill="${colour}">${name}</text></svg>`,
		),
	};
}
