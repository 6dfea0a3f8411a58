import type { z } from 'astro/zod';
import { factFiles } from '#schemas/fact.ts';
import { readYaml } from '../content/yaml-source.ts';
import type { Finding } from '../content/finding.ts';

/** Path from the project's root → text. */
export type FactTexts = ReadonlyMap<string, string>;

export interface FactRowAt<Row> {
	row: Row;
	/** A finding about this row, at its line. */
	finding(message: string): Finding;
}

type FactFiles = typeof factFiles;
export type RowsOf = <Name extends keyof FactFiles>(
	name: Name,
) => FactRowAt<z.infer<FactFiles[Name]>>[];

/** Reads rows of a fact file with their places; throws where the file is missing or no YAML. */
export function rowReader(texts: FactTexts): RowsOf {
	return (name) => {
		const file = factFile(name);
		const { source } = readYaml(file, texts.get(file) ?? '');
		if (!source) throw new Error(`${file} cannot be read. «npm run check» says why.`);
		// Each schema gives the type that `z.infer` says; the table of schemas loses track of which.
		const rows = factFiles[name].array().parse(source.value) as z.infer<FactFiles[typeof name]>[];
		return rows.map((row, i) => ({
			row,
			finding: (message) => ({ ...source.findingAt([i], message), id: row.id }),
		}));
	};
}

export const factFile = (name: string): string => `src/content/facts/${name}.yaml`;
