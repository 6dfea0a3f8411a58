/** The heads of the columns after the first, for a table that is read row by row where it has no room. */
export function stackedHeads(heads: readonly string[]): string {
	return heads
		.slice(1)
		.map((head, i) => `--head-${i + 2}:${JSON.stringify(head.replaceAll('`', ''))}`)
		.join(';');
}
