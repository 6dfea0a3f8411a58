import { idsOf, places, type Entry } from './entries.ts';
import type { Finding } from './finding.ts';
import { adviceFor } from './near.ts';
import { danglingMessage } from './references.ts';
import { textOf, textsAt, valueOf, valuesAt } from './values.ts';
import { nameOf, type YamlSource } from './yaml-source.ts';

/** What a path alone cannot say about labs: cases, models, and a file's own name. */
export function labFindings(sources: readonly YamlSource[], entries: readonly Entry[]): Finding[] {
	return sources.flatMap((source) => [
		...(places.labs.test(source.file)
			? [...fileName(source), ...models(source, entries), ...shown(source, entries)]
			: []),
		...(places.items.test(source.file) ? cases(source, ['items', '*'], entries) : []),
		...(places.errors.test(source.file) ? cases(source, ['*', 'lab'], entries) : []),
	]);
}

/** `lab` and `case` side by side: the case must be one of that lab. An unknown lab is found elsewhere. */
function cases(source: YamlSource, pattern: string[], entries: readonly Entry[]): Finding[] {
	return valuesAt(source.value, pattern).flatMap(({ path, value }) => {
		const lab = textOf(value, 'lab');
		const name = textOf(value, 'case');
		const labEntry = entries.find(({ kind, id }) => kind === 'lab' && id === lab);
		if (name === undefined || !labEntry) return [];
		const known = casesOf(labEntry, entries);
		if (known.includes(name)) return [];
		const message = `«case» is «${name}», which is no case of lab «${lab}». ${adviceFor(name, known)}`;
		return [source.findingAt([...path, 'case'], message)];
	});
}

/** The cases of a lab; where layers are its cases, all and none of them together are two more. */
const casesOf = ({ source }: Entry, entries: readonly Entry[]): string[] => [
	...entries.filter((one) => one.kind === 'case' && one.source === source).map(({ id }) => id),
	...(valueOf(source.value, 'layers') === undefined ? [] : ['all', 'none']),
];

function models(source: YamlSource, entries: readonly Entry[]): Finding[] {
	const known = idsOf(entries, 'model');
	const unknownOnPurpose = (casePath: readonly (string | number)[]) => {
		const [, index] = casePath;
		const found = typeof index === 'number' && valuesAt(source.value, ['cases', '*'])[index];
		return found && valueOf(valueOf(found.value, 'expect'), 'status') === 404;
	};
	return [
		...textsAt(source.value, ['model']),
		...textsAt(source.value, ['models', '*']),
		...textsAt(source.value, ['compare', 'earlier']),
		...textsAt(source.value, ['compare', 'newer']),
		...textsAt(source.value, ['cases', '*', 'request', 'model']),
	]
		.filter(({ path, text }) => !known.has(text) && !unknownOnPurpose(path))
		.map(({ path, text }) =>
			source.findingAt(path, danglingMessage('«model»', text, 'model', known)),
		);
}

/** `shows`: a fact file, or a row of one. */
function shown(source: YamlSource, entries: readonly Entry[]): Finding[] {
	const rows = entries.flatMap(({ kind, id, source: { file } }) =>
		places.facts.test(file) && kind === nameOf(file) ? [kind, `${kind}.${id}`] : [],
	);
	const known = [...new Set(rows)];
	return [
		...textsAt(source.value, ['shows', '*']),
		...textsAt(source.value, ['cases', '*', 'shows', '*']),
	]
		.filter(({ text }) => !known.includes(text))
		.map(({ path, text }) =>
			source.findingAt(path, danglingMessage('«shows»', text, 'fact', new Set(known))),
		);
}

// Astro finds an entry of a folder by its file's name, a learner's record by the id inside.
function fileName(source: YamlSource): Finding[] {
	const id = textOf(source.value, 'id');
	const name = nameOf(source.file);
	if (id === undefined || id === name) return [];
	const message = `The lab «${id}» is in a file named «${name}». Name the file ${id}.yaml.`;
	return [source.findingAt(['id'], message)];
}
