import { chanceOf } from './chance.ts';

/** A few words each, every space kept, so that the pieces add up to the text. */
export function* textPieces(text: string, seed: string): Generator<string> {
	const chance = chanceOf(seed, text.length);
	for (let at = 0; at < text.length;) {
		const words = 1 + Math.floor(chance() * 4);
		let end = at;
		for (let word = 0; word < words; word++) end = endOfWord(text, end);
		yield text.slice(at, end);
		at = end;
	}
}

/** One key with its value at a time, as models write the input of a tool. */
export function* inputPieces(input: unknown): Generator<string> {
	const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
	if (entries.length === 0) return;
	for (const [at, [key, value]] of entries.entries())
		yield `${at === 0 ? '{' : ', '}${JSON.stringify(key)}: ${JSON.stringify(value)}`;
	yield '}';
}

/** Behind the next word: its leading space belongs to it, and space at the very end to the last. */
function endOfWord(text: string, from: number): number {
	let at = from;
	while (at < text.length && isSpace(text.charCodeAt(at))) at++;
	while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
	return at;
}

function isSpace(code: number): boolean {
	return code === 32 || code === 10 || code === 9 || code === 13;
}
