/** «Did you mean …?» for a word that is not in `known`, or a list of what is. */
export function adviceFor(word: string, known: Iterable<string>): string {
	const words = [...known];
	const near = nearest(word, words);
	if (near !== undefined) return `Did you mean «${near}»?`;
	if (words.length === 0) return 'There is none yet.';
	const shown = words.slice(0, 12).join(', ');
	return `Known: ${shown}${words.length > 12 ? ', …' : ''}.`;
}

/** The known word that a slip of the hand would turn into `word`. */
function nearest(word: string, known: readonly string[]): string | undefined {
	const ranked = known
		.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
		.sort((a, b) => a.distance - b.distance);
	const [best] = ranked;
	return best && best.distance <= Math.max(1, Math.floor(word.length / 3))
		? best.candidate
		: undefined;
}

function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let i = 1; i <= from.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= to.length; j += 1) {
			const replaced = (row[j - 1] ?? 0) + Number(from[i - 1] !== to[j - 1]);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
