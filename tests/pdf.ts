import { inflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

/** A piece of text and where it begins, in points from the top left corner of the page. */
export interface Run {
	text: string;
	x: number;
	y: number;
}

export interface PdfPage {
	width: number;
	height: number;
	runs: Run[];
	/** All text without white space, in the order in which it is painted. */
	text: string;
}

type Matrix = readonly [number, number, number, number, number, number];
type Font = { codeLength: number; characters: Map<string, string> };

/**
 * Reads pages, texts and places out of a PDF that Chromium made: its objects stand plain in the file,
 * its text is painted glyph by glyph. Any other PDF needs a real reader.
 */
export function readPdf(bytes: Buffer): PdfPage[] {
	const objects = new Map<string, string>();
	for (const [, id = '', body = ''] of bytes
		.toString('latin1')
		.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
		objects.set(id, body);
	const objectOf: Lookup = (reference = '') => objects.get(reference) ?? '';

	return [...objects.values()]
		.filter((object) => /\/Type \/Page\b/.test(object))
		.map((object) => {
			const size = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(object) ?? [];
			const [width, height] = [Number(size[1]), Number(size[2])];
			const content = streamOf(objectOf(/\/Contents (\d+)/.exec(object)?.[1]));
			const runs = runsOf({ content, resources: object }, identity, objectOf).map((run) => ({
				...run,
				y: height - run.y,
			}));
			const text = runs.map((run) => run.text).join('');
			return { width, height, runs, text: text.replace(/\s/g, '') };
		});
}

/** Prints the open page, holds it to so many sheets, and returns the text on them without white space. */
export async function printedText(page: Page, mostSheets: number, format = 'A4'): Promise<string> {
	const sheets = readPdf(await page.pdf({ format, preferCSSPageSize: true }));
	expect(sheets.length, format).toBeLessThanOrEqual(mostSheets);
	return sheets.map(({ text }) => text).join('');
}

/** What paints: a page, or a part that Chromium made a form of, such as a turned card. */
interface Painting {
	content: string;
	resources: string;
}

type Lookup = (reference?: string) => string;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

function runsOf({ content, resources }: Painting, start: Matrix, objectOf: Lookup): Run[] {
	const runs: Run[] = [];
	const stack: Matrix[] = [];
	let page = start;
	let line = identity;
	let font: Font | undefined;
	const referenceOf = (name = '') => new RegExp(`${name} (\\d+) 0 R`).exec(resources)?.[1];
	const operands: string[] = [];
	for (const [token] of content.matchAll(/<[^>]*>|\((?:\\.|[^\\)])*\)|[^\s<(]+/g)) {
		if (!/^[A-Za-z*'"]+$/.test(token)) {
			operands.push(token);
			continue;
		}
		const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map(Number);
		if (token === 'q') stack.push(page);
		if (token === 'Q') page = stack.pop() ?? page;
		if (token === 'cm') page = times([a, b, c, d, e, f], page);
		if (token === 'Tm') line = [a, b, c, d, e, f];
		if (token === 'Td') line = times([1, 0, 0, 1, a, b], line);
		if (token === 'Tf') font = fontOf(objectOf(referenceOf(operands[0])), objectOf);
		if (token === 'Tj') {
			const [, , , , x, y] = times(line, page);
			runs.push({ text: textOf(operands.at(-1) ?? '', font), x, y });
		}
		if (token === 'Do') {
			const form = objectOf(referenceOf(operands[0]));
			runs.push(...runsOf({ content: streamOf(form), resources: form }, page, objectOf));
		}
		operands.length = 0;
	}
	return runs;
}

function fontOf(object: string, objectOf: Lookup): Font {
	const stream = streamOf(objectOf(/\/ToUnicode (\d+)/.exec(object)?.[1]));
	const [head = '', map = ''] = stream.split('endcodespacerange');
	const characters = new Map<string, string>();
	for (const [, code = '', text = ''] of map.matchAll(/^<(\w+)> <(\w+)>$/gm))
		characters.set(code, unicodeOf(text));
	for (const [, first = '', last = '', text = ''] of map.matchAll(/^<(\w+)> <(\w+)> <(\w+)>$/gm)) {
		const start = parseInt(first, 16);
		for (let code = start; code <= parseInt(last, 16); code++) {
			const hex = code.toString(16).toUpperCase().padStart(first.length, '0');
			characters.set(hex, String.fromCodePoint(parseInt(text, 16) + code - start));
		}
	}
	return { codeLength: /begincodespacerange\n<(\w+)>/.exec(head)?.[1]?.length ?? 4, characters };
}

function textOf(operand: string, font: Font | undefined): string {
	const hex = operand.startsWith('<')
		? operand.slice(1, -1)
		: Buffer.from(operand.slice(1, -1).replace(/\\(.)/g, '$1'), 'latin1').toString('hex');
	const codes = hex.toUpperCase().match(new RegExp(`.{${font?.codeLength ?? 4}}`, 'g')) ?? [];
	return codes.map((code) => font?.characters.get(code) ?? '').join('');
}

function streamOf(object: string): string {
	const start = object.indexOf('stream\n') + 'stream\n'.length;
	const data = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1');
	if (!object.includes('stream\n')) return '';
	return (object.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
}

function unicodeOf(hex: string): string {
	return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function times(one: Matrix, other: Matrix): Matrix {
	const [a, b, c, d, e, f] = one;
	const [g, h, i, j, k, l] = other;
	return [
		a * g + b * i,
		a * h + b * j,
		c * g + d * i,
		c * h + d * j,
		e * g + f * i + k,
		e * h + f * j + l,
	];
}
