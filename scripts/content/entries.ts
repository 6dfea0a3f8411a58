import type { Finding } from './finding.ts';
import { textsAt, type Path } from './values.ts';
import { nameOf, type YamlSource } from './yaml-source.ts';

/** Something with an id that others refer to. */
export interface Entry {
	/** `objective`, `item`, … and `errors`, `models`, … for the rows of a fact file. */
	kind: string;
	id: string;
	source: YamlSource;
	path: Path;
}

interface Definition {
	kind: string;
	file: RegExp;
	path: readonly string[];
	/** How many steps of the path an id is unique under; 0 is the whole course. */
	scope?: number;
}

export const places = {
	course: /^src\/content\/course\.yaml$/,
	items: /^src\/content\/items\/[^/]+\.ya?ml$/,
	labs: /^src\/content\/labs\/[^/]+\.ya?ml$/,
	tutors: /^src\/content\/tutors\/[^/]+\.ya?ml$/,
	claims: /^src\/content\/claims\/[^/]+\.ya?ml$/,
	facts: /^src\/content\/facts\/[^/]+\.ya?ml$/,
	glossary: /^src\/content\/glossary\.ya?ml$/,
	misconceptions: /^src\/content\/misconceptions\.ya?ml$/,
	cards: /^src\/content\/card-ids\.ya?ml$/,
	models: /^src\/content\/facts\/models\.ya?ml$/,
	errors: /^src\/content\/facts\/errors\.ya?ml$/,
	sources: /^src\/content\/facts\/sources\.ya?ml$/,
};

const lesson = ['modules', '*', 'lessons', '*'];

const definitions: Definition[] = [
	{ kind: 'module', file: places.course, path: ['modules', '*', 'id'] },
	{ kind: 'lesson', file: places.course, path: [...lesson, 'id'] },
	{ kind: 'slug', file: places.course, path: [...lesson, 'slug'], scope: 2 },
	{ kind: 'objective', file: places.course, path: [...lesson, 'objectives', '*', 'id'] },
	{ kind: 'item', file: places.items, path: ['items', '*', 'id'] },
	{ kind: 'bin', file: places.items, path: ['items', '*', 'bins', '*', 'id'], scope: 2 },
	{ kind: 'lab', file: places.labs, path: ['id'] },
	{ kind: 'case', file: places.labs, path: ['cases', '*', 'id'], scope: 1 },
	{ kind: 'case', file: places.labs, path: ['prompts', '*', 'id'], scope: 1 },
	{ kind: 'case', file: places.labs, path: ['layers', '*', 'id'], scope: 1 },
	{ kind: 'claim', file: places.claims, path: ['claims', '*', 'id'] },
	{ kind: 'misconception', file: places.misconceptions, path: ['*', 'id'] },
	{ kind: 'term', file: places.glossary, path: ['*', 'id'] },
	{ kind: 'card', file: places.cards, path: ['*', 'id'] },
	{ kind: 'model', file: places.models, path: ['*', 'model'] },
];

/** Everything in the course that has an id, in the order of the files. */
export function entriesOf(sources: readonly YamlSource[]): Entry[] {
	return sources.flatMap((source) => [
		...definitions.filter(({ file }) => file.test(source.file)).flatMap(entriesBy(source)),
		...(places.facts.test(source.file)
			? entriesBy(source)({ kind: nameOf(source.file), file: places.facts, path: ['*', 'id'] })
			: []),
	]);
}

const entriesBy =
	(source: YamlSource) =>
	({ kind, path }: Definition): Entry[] =>
		textsAt(source.value, path).map((found) => ({
			kind,
			id: found.text,
			source,
			path: found.path,
		}));

/** Ids that are given twice, at the second place and naming the first. */
export function duplicateFindings(entries: readonly Entry[]): Finding[] {
	const first = new Map<string, Entry>();
	return entries.flatMap((entry) => {
		const key = [entry.kind, scopeOf(entry), entry.id].join('\n');
		const earlier = first.get(key);
		if (!earlier) {
			first.set(key, entry);
			return [];
		}
		const where = `${earlier.source.file}:${earlier.source.lineOf(earlier.path)}`;
		const message = `Two ${plural(entry.kind)} have the id «${entry.id}»; the other is ${where}. Give one another.`;
		return [{ ...entry.source.findingAt(entry.path, message), id: entry.id }];
	});
}

function scopeOf({ kind, source, path }: Entry): string {
	const scope = definitions.find((definition) => definition.kind === kind)?.scope ?? 0;
	return scope === 0 ? '' : [source.file, ...path.slice(0, scope)].join('/');
}

const isRow = (kind: string) => !definitions.some((definition) => definition.kind === kind);
const plural = (kind: string): string => (isRow(kind) ? `rows of ${kind}` : `${kind}s`);

/** Ids of one kind. */
export const idsOf = (entries: readonly Entry[], kind: string): Set<string> =>
	new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => id));
