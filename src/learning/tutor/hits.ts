/** One text that can be found. The id says what it is: `s` section, `p` passage, `i` item, `t` term. */
export interface Found {
	id: string;
	/** Place of its section in the material. */
	section: number;
	score: number;
	/** Words of the question that stand in it. */
	matched: string[];
}

export interface Hit {
	section: number;
	score: number;
	/** Places of its passages, best first. */
	passages: number[];
	/** Places of items that ask about the same, best first. */
	items: number[];
	/** Places of terms. */
	terms: number[];
}

/** A section that has something on every word of the question goes before one that has much on a single word. */
export function hitsOf(found: readonly Found[], words: readonly string[]): Hit[] {
	const hits = new Map<number, Hit>();
	const covered = new Map<number, Set<string>>();
	const counted = new Set<string>();
	// Best first, so the first of a kind in a section is its best.
	for (const { id, section, score, matched } of found) {
		const own = covered.get(section) ?? new Set();
		covered.set(section, own);
		for (const word of matched) if (words.includes(word)) own.add(word);
		const hit = hits.get(section) ?? { section, score: 0, passages: [], items: [], terms: [] };
		hits.set(section, hit);
		const kind = id.charAt(0);
		if (kind === 'p') hit.passages.push(Number(id.split('.')[1]));
		if (kind === 'i') hit.items.push(Number(id.slice(1)));
		if (kind === 't') hit.terms.push(Number(id.slice(1)));
		if (counted.has(`${kind}${section}`)) continue;
		counted.add(`${kind}${section}`);
		hit.score += score * (weights[kind as keyof typeof weights] ?? 0);
	}
	for (const hit of hits.values())
		hit.score *= (covered.get(hit.section)?.size ?? 0) / Math.max(1, words.length) + 0.25;
	return [...hits.values()].sort((a, b) => b.score - a.score);
}

const weights = { s: 0.6, p: 0.35, i: 0.4, t: 0.2 };
