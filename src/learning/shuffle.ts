/** The same seed gives the same order on every machine, so that a report can be reproduced. */
export function shuffle<Entry>(entries: readonly Entry[], seed: string): Entry[] {
	const random = randomOf(seed);
	return entries
		.map((entry) => ({ entry, place: random() }))
		.sort((a, b) => a.place - b.place)
		.map(({ entry }) => entry);
}

/** Numbers from 0 up to 1 that depend on `seed` alone: FNV-1a into mulberry32. */
export function randomOf(seed: string): () => number {
	let state = 2166136261;
	for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
