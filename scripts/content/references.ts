import { factFiles } from '#schemas/fact.ts';
import { idsOf, places, type Entry } from './entries.ts';
import type { Finding } from './finding.ts';
import { adviceFor } from './near.ts';
import { textsAt } from './values.ts';
import type { YamlSource } from './yaml-source.ts';

interface Reference {
	file: RegExp;
	path: readonly string[];
	/** Kind of entry that the text there must name. */
	to: string;
}

const { course, items, labs, tutors, claims, facts, glossary, errors } = places;

const references: Reference[] = [
	{ file: course, path: ['modules', '*', 'blueprint', '*', 'objective'], to: 'objective' },
	{ file: items, path: ['lesson'], to: 'lesson' },
	{ file: items, path: ['items', '*', 'objective'], to: 'objective' },
	{ file: items, path: ['items', '*', 'sources', '*'], to: 'sources' },
	{ file: items, path: ['items', '*', 'claims', '*'], to: 'claim' },
	{ file: items, path: ['items', '*', 'options', '*', 'misconception'], to: 'misconception' },
	{ file: items, path: ['items', '*', 'wrong', '*', 'misconception'], to: 'misconception' },
	{ file: items, path: ['items', '*', 'lab'], to: 'lab' },
	{ file: labs, path: ['lesson'], to: 'lesson' },
	{ file: tutors, path: ['lesson'], to: 'lesson' },
	{ file: claims, path: ['lesson'], to: 'lesson' },
	{ file: claims, path: ['claims', '*', 'sources', '*'], to: 'sources' },
	{ file: labs, path: ['cases', '*', 'fact'], to: 'errors' },
	{ file: facts, path: ['*', 'sources', '*'], to: 'sources' },
	{ file: facts, path: ['*', 'claims', '*'], to: 'claim' },
	{ file: glossary, path: ['*', 'sources', '*'], to: 'sources' },
	{ file: errors, path: ['*', 'lab', 'lab'], to: 'lab' },
];

/** What an author calls each kind, and where its entries are written. */
const names: Record<string, string> = {
	objective: 'objective of src/content/course.yaml',
	lesson: 'lesson of src/content/course.yaml',
	model: '«model» of src/content/facts/models.yaml',
	misconception: 'entry of src/content/misconceptions.yaml',
	lab: 'lab in src/content/labs',
	item: 'item in src/content/items',
	claim: 'claim in src/content/claims',
	term: 'entry of src/content/glossary.yaml',
	program: 'program under samples',
	'fact file': 'file of src/content/facts',
};

/** References to something that is not there; Astro builds them without a word. */
export function danglingFindings(
	sources: readonly YamlSource[],
	entries: readonly Entry[],
): Finding[] {
	return references.flatMap(({ file, path, to }) => {
		const known = idsOf(entries, to);
		return sources
			.filter((source) => file.test(source.file))
			.flatMap((source) =>
				textsAt(source.value, path)
					.filter(({ text }) => !known.has(text))
					.map((place) => {
						const key = [...place.path].findLast((step) => typeof step === 'string');
						return source.findingAt(place.path, danglingMessage(`«${key}»`, place.text, to, known));
					}),
			);
	});
}

/** One wording for every dangling reference, in YAML and in MDX. */
export function danglingMessage(
	what: string,
	id: string,
	kind: string,
	known: Iterable<string>,
): string {
	const isRow = Object.hasOwn(factFiles, kind);
	const name = names[kind] ?? (isRow ? `row of src/content/facts/${kind}.yaml` : kind);
	return `${what} is «${id}», which is no ${name}. ${adviceFor(id, known)}`;
}
