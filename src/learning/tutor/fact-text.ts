/** Rows of `src/content/facts`, by the name of their file. */
export type FactRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The value that `<Fact …>` shows. */
export function factText(props: string, facts: FactRows): string {
	const value = rowOf(facts, propOf(props, 'of'), propOf(props, 'id'))?.[propOf(props, 'field')];
	return typeof value === 'number' ? value.toLocaleString('en') : String(value ?? '');
}

/** What `<FactTable …>` shows, as a list, one entry a row, so that a row can be quoted alone. */
export function tableText(props: string, facts: FactRows): string {
	const of = propOf(props, 'of');
	const columns = listOf(props, 'columns');
	const wanted = listOf(props, 'rows');
	const rows = wanted.length > 0 ? wanted.map((id) => rowOf(facts, of, id)) : (facts[of] ?? []);
	const heads = new Map(
		[...props.matchAll(/(\w+): '([^']*)'/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
	);
	const lines = rows.flatMap((row) => {
		if (!row) return [];
		const [first, ...others] = columns.flatMap((column) => {
			const text = cellText(row[column]);
			return text === '' ? [] : [{ head: heads.get(column) ?? column, text }];
		});
		const caveat = row['caveat'] ? [{ head: 'But', text: cellText(row['caveat']) }] : [];
		const told = [...others, ...caveat].map(({ head, text }) => `${head}: ${text}`);
		return `- **${first?.text ?? ''}**: ${told.join('; ')}`;
	});
	return `\n${lines.join('\n')}\n`;
}

function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(cellText).join(', ');
	if (typeof value === 'object')
		return Object.entries(value)
			.map(([key, part]) => `${key} ${cellText(part)}`)
			.join(', ');
	return String(value).replaceAll(/^[a-z]+(-[a-z]+)+$/g, (words) => words.replaceAll('-', ' '));
}

const rowOf = (facts: FactRows, of: string, id: string) =>
	facts[of]?.find((row) => row['id'] === id);

const propOf = (props: string, name: string): string =>
	new RegExp(`\\b${name}="([^"]*)"`).exec(props)?.[1] ?? '';

function listOf(props: string, name: string): string[] {
	const list = new RegExp(`\\b${name}=\\{\\[([^\\]]*)\\]`).exec(props)?.[1] ?? '';
	return [...list.matchAll(/['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
}
