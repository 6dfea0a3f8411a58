/** A number below 2⁵³ that depends on every part and on nothing else (cyrb53). */
export function hashOf(...parts: readonly (string | number)[]): number {
	const text = parts.join('\u0000');
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A repeatable stand-in for `Math.random`: the same parts give the same run (mulberry32). */
export function chanceOf(...parts: readonly (string | number)[]): () => number {
	let state = hashOf(...parts) >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** An id as the API writes them: `msg_01` and 22 letters or digits. */
export function idOf(prefix: string, ...parts: readonly (string | number)[]): string {
	return `${prefix}_01${lettersOf(22, prefix, ...parts)}`;
}

export function lettersOf(length: number, ...parts: readonly (string | number)[]): string {
	const chance = chanceOf(...parts);
	let letters = '';
	while (letters.length < length) letters += alphabet[Math.floor(chance() * alphabet.length)];
	return letters;
}

export function uuidOf(...parts: readonly (string | number)[]): string {
	const chance = chanceOf(...parts);
	const hex = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join('');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
