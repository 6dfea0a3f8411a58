import { getCollection, getEntry } from 'astro:content';
import { factFiles } from '#schemas/fact.ts';

/** A row as authors name its fields in MDX. */
export type FactRow = Readonly<Record<string, unknown>>;

/** All rows of a fact file, in the file's order. A wrong name ends the build. */
export async function rowsOf(name: string): Promise<FactRow[]> {
	if (!isFactFile(name))
		throw new Error(`No facts “${name}”. There are: ${Object.keys(factFiles).join(', ')}.`);
	const entries = await getCollection(name);
	return entries.map(({ data }) => data);
}

/** «Source: Errors (read 2026-08-21). Checked 2026-11-21.» for a tooltip. */
export async function sourceTitle(row: FactRow): Promise<string> {
	const ids = Array.isArray(row['sources']) ? row['sources'].map(String) : [];
	const sources = await Promise.all(ids.map((id) => getEntry('sources', id)));
	const titles = sources.flatMap((source) =>
		source ? [`${source.data.title} (read ${source.data.seenOn})`] : [],
	);
	const caveat = row['caveat'] ? ` ${String(row['caveat'])}` : '';
	return `Source: ${titles.join('; ')}. Checked ${String(row['checkedOn'])}.${caveat}`;
}

const isFactFile = (name: string): name is keyof typeof factFiles => name in factFiles;
