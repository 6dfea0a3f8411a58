/** Where a value stands in a document: keys of mappings, indexes of sequences. */
export type Path = readonly (string | number)[];

export interface Placed {
	path: Path;
	value: unknown;
}

/** Every value that a path pattern reaches; `*` stands for any index. Absent ones are left out. */
export function valuesAt(root: unknown, pattern: readonly string[], path: Path = []): Placed[] {
	const [step, ...rest] = pattern;
	if (step === undefined) return root === undefined ? [] : [{ path, value: root }];
	if (step === '*')
		return Array.isArray(root)
			? root.flatMap((entry, index) => valuesAt(entry, rest, [...path, index]))
			: [];
	return valuesAt(valueOf(root, step), rest, [...path, step]);
}

/** Same as `valuesAt`, of texts alone: what is no text is the schema's finding. */
export const textsAt = (
	root: unknown,
	pattern: readonly string[],
): { path: Path; text: string }[] =>
	valuesAt(root, pattern).flatMap(({ path, value }) =>
		typeof value === 'string' ? [{ path, text: value }] : [],
	);

export const valueOf = (owner: unknown, key: string | number): unknown =>
	isRecord(owner) ? owner[key] : undefined;

export const textOf = (owner: unknown, key: string): string | undefined => {
	const value = valueOf(owner, key);
	return typeof value === 'string' ? value : undefined;
};

/** Every text inside a value, at any depth. */
export function allTexts(root: unknown, path: Path = []): { path: Path; text: string }[] {
	if (typeof root === 'string') return [{ path, text: root }];
	if (Array.isArray(root)) return root.flatMap((entry, i) => allTexts(entry, [...path, i]));
	if (!isRecord(root)) return [];
	return Object.entries(root).flatMap(([key, entry]) => allTexts(entry, [...path, key]));
}

/** Ids of the entries that enclose a place, outermost first: «l4.deliver.1 › b». */
export function idAt(root: unknown, path: Path): string {
	const ids: string[] = [];
	let owner = root;
	for (const step of [...path, '']) {
		const id = textOf(owner, 'id');
		if (id !== undefined) ids.push(id);
		owner = valueOf(owner, step);
	}
	return ids.join(' › ');
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
	typeof value === 'object' && value !== null;
